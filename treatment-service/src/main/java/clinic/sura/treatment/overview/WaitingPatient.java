package clinic.sura.treatment.overview;

import clinic.sura.treatment.chart.Encounter;
import clinic.sura.treatment.patient.PatientIdentity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A patient who has checked in today. */
public record WaitingPatient(
    String patientId, @Nullable PatientIdentity patient, Encounter encounter, State state) {

  /** Whether anybody has begun. */
  public enum State {
    WAITING,
    /** An assessment or a draft session of this appointment exists. */
    IN_PROGRESS
  }

  /** When the patient checked in. */
  public Instant since() {
    Instant checkedIn = encounter.checkedInAt();
    return checkedIn == null ? encounter.visit().start() : checkedIn;
  }
}
