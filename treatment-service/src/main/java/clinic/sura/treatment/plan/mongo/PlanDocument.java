package clinic.sura.treatment.plan.mongo;

import clinic.sura.platform.aggregate.AggregateDocument;
import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.dose.LegDoses;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.plan.Plan;
import clinic.sura.treatment.rules.Finding;
import clinic.sura.treatment.rules.OverrideReason;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is stored.
 *
 * @param heads how legs are split; missing where none is
 * @param suggestion missing where nothing was suggested
 */
public record PlanDocument(
    @BsonId String id,
    String clinicId,
    long version,
    String patientId,
    String protocolId,
    String product,
    BigDecimal leftUnits,
    BigDecimal rightUnits,
    @Nullable List<HeadDocument> heads,
    int sessions,
    int intervalDays,
    List<Finding> findings,
    List<OverrideReason> overrides,
    @Nullable SuggestionDocument suggestion,
    Instant proposedAt,
    String proposedBy,
    @Nullable Instant acceptedAt)
    implements AggregateDocument {

  public record HeadDocument(String leg, String head, BigDecimal units) {}

  public record SuggestionDocument(List<SuggestedLegDocument> legs, String source, String answer) {}

  public record SuggestedLegDocument(
      String leg, String thicknessClass, BigDecimal thicknessMm, BigDecimal units) {}

  static PlanDocument of(Plan plan) {
    return new PlanDocument(
        plan.id(),
        plan.clinicId(),
        plan.version(),
        plan.patientId(),
        plan.protocolId(),
        plan.doses().product().name(),
        plan.doses().of(Leg.LEFT).units(),
        plan.doses().of(Leg.RIGHT).units(),
        PlanParts.documents(plan.doses()),
        plan.sessions(),
        plan.intervalDays(),
        plan.findings(),
        plan.overrides(),
        PlanParts.document(plan.suggested()),
        plan.proposedAt(),
        plan.proposedBy(),
        plan.acceptedAt());
  }

  Plan plan() {
    return new Plan(
        id,
        clinicId,
        patientId,
        version,
        protocolId,
        new LegDoses(
            new Product(product),
            Map.of(Leg.LEFT, leftUnits, Leg.RIGHT, rightUnits),
            PlanParts.heads(heads)),
        sessions,
        intervalDays,
        findings,
        overrides,
        PlanParts.answered(product, suggestion),
        proposedAt,
        proposedBy,
        acceptedAt);
  }
}
