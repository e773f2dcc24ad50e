package clinic.sura.treatment.plan;

import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.Before;
import clinic.sura.platform.aggregate.Cause;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The plans of each clinic. */
public interface Plans {

  /**
   * Reads one to change it.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if there is none
   */
  Plan load(String clinicId, String id, Cause<Plan> cause);

  /** The plans of a patient, newest first. */
  List<Plan> of(String clinicId, String patientId);

  /**
   * A page of those of these records of a person, newest first by when they were proposed.
   *
   * @param before the place that the page comes after; null for the first page
   */
  List<Plan> proposedNewestFirst(
      String clinicId, Set<String> patientIds, @Nullable Before before, int limit);

  /**
   * A page of those of these records of a person, newest first by when they were accepted.
   *
   * @param before the place that the page comes after; null for the first page
   */
  List<Plan> acceptedNewestFirst(
      String clinicId, Set<String> patientIds, @Nullable Before before, int limit);

  /**
   * The plan that the patient accepted last: sessions follow it.
   *
   * @param programme null for the last one of any programme
   */
  default Optional<Plan> accepted(String clinicId, String patientId, @Nullable String programme) {
    Plan latest = null;
    for (Plan plan : of(clinicId, patientId)) {
      boolean meant = programme == null || plan.programme().equals(programme);
      if (meant && plan.acceptedAfter(latest)) {
        latest = plan;
      }
    }
    return Optional.ofNullable(latest);
  }

  void insert(Plan plan, List<ClinicEvent> events, Cause<Plan> cause);

  /**
   * Stores the next version of a plan.
   *
   * @throws clinic.sura.platform.aggregate.StaleVersion if it is not the next any more
   */
  void save(Plan plan, List<ClinicEvent> events, Cause<Plan> cause);
}
