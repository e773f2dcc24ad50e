package clinic.sura.notification.preference;

import clinic.sura.platform.aggregate.Cause;
import java.util.List;
import java.util.Optional;

/** The latest code of each patient. */
public interface LineCodes {

  /** The patient's; ends the use case if the cause had its effect already. */
  Optional<LineCode> find(String clinicId, String patientId, Cause<LineCode> cause);

  /** Those that read so, whichever clinic's. */
  List<LineCode> reading(String code);

  /**
   * Stores one: a patient's first has version 1.
   *
   * @throws clinic.sura.platform.aggregate.StaleVersion if somebody else was faster
   */
  void store(LineCode code, Cause<LineCode> cause);
}
