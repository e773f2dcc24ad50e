package clinic.sura.booking.appointment;

import java.util.Arrays;
import java.util.Optional;

/** What a patient has answered to a message about an appointment. */
public enum PatientAnswer {
  /** They will come. */
  CONFIRM,
  /** They ask to cancel; whether it is, the desk decides. */
  CANCEL_REQUESTED;

  /** The answer of a name on the wire, if this version of the software knows it. */
  public static Optional<PatientAnswer> named(String name) {
    return Arrays.stream(values()).filter(answer -> answer.name().equals(name)).findFirst();
  }
}
