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

public record PlanDocument(
    @BsonId String id,
    String clinicId,
    long version,
    String patientId,
    String protocolId,
    String product,
    BigDecimal leftUnits,
    BigDecimal rightUnits,
    int sessions,
    int intervalDays,
    List<Finding> findings,
    List<OverrideReason> overrides,
    Instant proposedAt,
    String proposedBy,
    @Nullable Instant acceptedAt)
    implements AggregateDocument {

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
        plan.sessions(),
        plan.intervalDays(),
        plan.findings(),
        plan.overrides(),
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
        new LegDoses(new Product(product), Map.of(Leg.LEFT, leftUnits, Leg.RIGHT, rightUnits)),
        sessions,
        intervalDays,
        findings,
        overrides,
        proposedAt,
        proposedBy,
        acceptedAt);
  }
}
