package clinic.sura.booking.patient;

import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.Cause;
import java.util.List;

/** The register of merges of each clinic. */
public interface MergeRegisters {

  /** The register of that clinic; empty if nobody was ever merged. */
  MergeRegister of(String clinicId);

  /** As {@link #of}, to change it; ends the use case if the cause had its effect already. */
  MergeRegister of(String clinicId, Cause<?> cause);

  /**
   * Stores the next version.
   *
   * @throws clinic.sura.platform.aggregate.StaleVersion if the stored version is not the one before
   */
  void save(MergeRegister register, List<? extends ClinicEvent> events, Cause.Written cause);
}
