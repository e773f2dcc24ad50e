package clinic.sura.treatment.plan.mongo;

import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.dose.LegDoses;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.plan.PlanSuggestion;
import clinic.sura.treatment.plan.PlanSuggestion.Answer;
import clinic.sura.treatment.plan.PlanSuggestion.Answered;
import clinic.sura.treatment.plan.PlanSuggestion.SuggestedLeg;
import clinic.sura.treatment.plan.mongo.PlanDocument.HeadDocument;
import clinic.sura.treatment.plan.mongo.PlanDocument.SuggestedLegDocument;
import clinic.sura.treatment.plan.mongo.PlanDocument.SuggestionDocument;
import clinic.sura.treatment.protocol.Measurement.ThicknessClass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Parts that not every plan has, and older documents lack. */
final class PlanParts {

  private PlanParts() {}

  static @Nullable List<HeadDocument> documents(LegDoses doses) {
    List<HeadDocument> documents = new ArrayList<>();
    doses
        .heads()
        .forEach(
            (leg, heads) ->
                heads.forEach(
                    (head, units) -> documents.add(new HeadDocument(leg.name(), head, units))));
    return documents.isEmpty() ? null : documents;
  }

  static Map<Leg, Map<String, BigDecimal>> heads(@Nullable List<HeadDocument> documents) {
    Map<Leg, Map<String, BigDecimal>> heads = new EnumMap<>(Leg.class);
    if (documents != null) {
      for (HeadDocument document : documents) {
        heads
            .computeIfAbsent(Leg.valueOf(document.leg()), leg -> new TreeMap<>())
            .put(document.head(), document.units());
      }
    }
    return heads;
  }

  static @Nullable SuggestionDocument document(@Nullable Answered suggested) {
    if (suggested == null) {
      return null;
    }
    List<SuggestedLegDocument> legs = new ArrayList<>();
    suggested
        .suggestion()
        .legs()
        .forEach(
            (leg, of) ->
                legs.add(
                    new SuggestedLegDocument(
                        leg.name(), of.thicknessClass().name(), of.thicknessMm(), of.units())));
    return new SuggestionDocument(legs, suggested.suggestion().source(), suggested.answer().name());
  }

  static @Nullable Answered answered(String product, @Nullable SuggestionDocument document) {
    if (document == null) {
      return null;
    }
    Map<Leg, SuggestedLeg> legs = new EnumMap<>(Leg.class);
    for (SuggestedLegDocument leg : document.legs()) {
      legs.put(
          Leg.valueOf(leg.leg()),
          new SuggestedLeg(
              ThicknessClass.valueOf(leg.thicknessClass()), leg.thicknessMm(), leg.units()));
    }
    return new Answered(
        new PlanSuggestion(new Product(product), legs, document.source()),
        Answer.valueOf(document.answer()));
  }
}
