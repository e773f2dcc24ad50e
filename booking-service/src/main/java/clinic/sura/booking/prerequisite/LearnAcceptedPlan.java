package clinic.sura.booking.prerequisite;

import clinic.sura.platform.aggregate.LostRace;
import org.springframework.stereotype.Service;

/** Notes that a patient has accepted a plan. Hearing it again changes nothing. */
@Service
public class LearnAcceptedPlan {

  private final Prerequisites prerequisites;

  public LearnAcceptedPlan(Prerequisites prerequisites) {
    this.prerequisites = prerequisites;
  }

  /** Notes it and returns what is known of the patient now. */
  public PatientPrerequisites learn(String clinicId, String patientId, AcceptedPlan plan) {
    return LostRace.retried(
        () -> {
          PatientPrerequisites known = prerequisites.of(clinicId, patientId);
          PatientPrerequisites next = known.accepting(plan);
          if (next != known) {
            prerequisites.save(next);
          }
          return next;
        });
  }
}
