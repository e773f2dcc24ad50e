package clinic.sura.treatment.session.mongo;

import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.dose.LegDoses;
import clinic.sura.treatment.session.mongo.SessionDocument.PlannedHeadDocument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Planned units by head and their documents. */
final class PlannedHeads {

  private PlannedHeads() {}

  /** Null where no leg is split, as in documents from before legs could be. */
  static @Nullable List<PlannedHeadDocument> documents(LegDoses planned) {
    List<PlannedHeadDocument> documents = new ArrayList<>();
    planned
        .heads()
        .forEach(
            (leg, heads) ->
                heads.forEach(
                    (head, units) ->
                        documents.add(new PlannedHeadDocument(leg.name(), head, units))));
    return documents.isEmpty() ? null : documents;
  }

  static Map<Leg, Map<String, BigDecimal>> of(@Nullable List<PlannedHeadDocument> documents) {
    Map<Leg, Map<String, BigDecimal>> heads = new EnumMap<>(Leg.class);
    if (documents != null) {
      for (PlannedHeadDocument document : documents) {
        heads
            .computeIfAbsent(Leg.valueOf(document.leg()), leg -> new TreeMap<>())
            .put(document.head(), document.units());
      }
    }
    return heads;
  }
}
