package clinic.sura.treatment.questionnaire;

import clinic.sura.treatment.outcome.TreatmentOutcome.Improvement;
import java.time.Instant;

/**
 * A patient's answers after a session; they are never changed.
 *
 * @param sessionId the session that they were asked after
 * @param improvement how much better it looks to the patient
 * @param again whether they would have it done again
 * @param note in the patient's words; empty if there are none
 * @param by who answered
 */
public record Questionnaire(
    String id,
    String clinicId,
    String patientId,
    String sessionId,
    Improvement improvement,
    Again again,
    String note,
    Instant at,
    String by) {

  /** Whether somebody would have it done again. */
  public enum Again {
    YES,
    UNSURE,
    NO
  }
}
