package clinic.sura.booking.prerequisite;

import clinic.sura.booking.service.Prerequisite;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one patient has. Plans are gathered by id, so the order in which they are heard of makes no
 * difference.
 *
 * @param version 0 before it is stored
 * @param plans that the patient has accepted, by id
 */
public record PatientPrerequisites(
    String clinicId, String patientId, long version, List<AcceptedPlan> plans) {

  public PatientPrerequisites {
    plans = List.copyOf(plans);
  }

  /** A patient of whom nothing has been heard. */
  public static PatientPrerequisites none(String clinicId, String patientId) {
    return new PatientPrerequisites(clinicId, patientId, 0, List.of());
  }

  /** With a plan, unless the same or a later version of it is known. */
  public PatientPrerequisites accepting(AcceptedPlan plan) {
    boolean known =
        plans.stream()
            .anyMatch(old -> old.planId().equals(plan.planId()) && old.version() >= plan.version());
    if (known) {
      return this;
    }
    List<AcceptedPlan> next =
        Stream.concat(
                plans.stream().filter(old -> !old.planId().equals(plan.planId())), Stream.of(plan))
            .sorted(Comparator.comparing(AcceptedPlan::planId))
            .toList();
    return new PatientPrerequisites(clinicId, patientId, version + 1, next);
  }

  /** The prerequisites that are met. */
  public Set<Prerequisite> met() {
    Set<Prerequisite> met = EnumSet.noneOf(Prerequisite.class);
    if (!plans.isEmpty()) {
      met.add(Prerequisite.ACCEPTED_PLAN);
    }
    return met;
  }
}
