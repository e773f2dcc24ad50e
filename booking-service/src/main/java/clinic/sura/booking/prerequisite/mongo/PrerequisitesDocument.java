package clinic.sura.booking.prerequisite.mongo;

import clinic.sura.booking.prerequisite.AcceptedPlan;
import clinic.sura.booking.prerequisite.PatientPrerequisites;
import clinic.sura.platform.aggregate.AggregateDocument;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/** What one patient has, as stored; the id is the patient's. */
public record PrerequisitesDocument(
    @BsonId String id, String clinicId, long version, List<PlanDocument> plans)
    implements AggregateDocument {

  public record PlanDocument(String planId, long planVersion, int sessions, int intervalDays) {}

  static PrerequisitesDocument of(PatientPrerequisites known) {
    return new PrerequisitesDocument(
        known.patientId(),
        known.clinicId(),
        known.version(),
        known.plans().stream()
            .map(p -> new PlanDocument(p.planId(), p.version(), p.sessions(), p.intervalDays()))
            .toList());
  }

  PatientPrerequisites toPrerequisites() {
    return new PatientPrerequisites(
        clinicId,
        id,
        version,
        plans.stream()
            .map(p -> new AcceptedPlan(p.planId(), p.planVersion(), p.sessions(), p.intervalDays()))
            .toList());
  }
}
