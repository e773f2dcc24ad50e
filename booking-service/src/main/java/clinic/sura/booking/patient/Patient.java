package clinic.sura.booking.patient;

import java.time.Instant;

/** A patient whom the clinic knows. */
public record Patient(
    String clinicId, String id, long version, PatientDetails details, Instant registeredAt) {

  /** Somebody new. */
  public static Patient register(
      String clinicId, String id, PatientDetails details, Instant registeredAt) {
    return new Patient(clinicId, id, 1, details, registeredAt);
  }

  /** The same patient, with other details. */
  public Patient corrected(PatientDetails corrected) {
    return new Patient(clinicId, id, version + 1, corrected, registeredAt);
  }
}
