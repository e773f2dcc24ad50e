package clinic.sura.booking.availability;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What ties a patient to practitioners and keeps them from times. */
@FunctionalInterface
public interface FindPatientTies {

  /**
   * Empty if the clinic knows no such patient.
   *
   * @param movedId an appointment that is to be moved, which keeps the patient from nothing; or
   *     null
   */
  Optional<PatientTies> of(String clinicId, String patientId, @Nullable String movedId);
}
