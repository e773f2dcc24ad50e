package clinic.sura.booking.patient;

import java.time.Instant;

/**
 * A patient whom the clinic knows.
 *
 * @param consents what was decided of each agreement; the details hold what stands of it
 */
public record Patient(
    String clinicId,
    String id,
    long version,
    PatientDetails details,
    Instant registeredAt,
    ConsentHistory consents) {

  /** Somebody new, who agrees to what the details say. */
  public static Patient register(
      String clinicId, String id, PatientDetails details, ConsentOccasion occasion) {
    ConsentHistory consents = ConsentHistory.begun(details.consents(), occasion);
    return new Patient(clinicId, id, 1, details, occasion.at(), consents);
  }

  /** The same patient, with other details, and the decisions that other consents in them take. */
  public Patient corrected(PatientDetails corrected, ConsentOccasion occasion) {
    ConsentHistory next = consents.towards(corrected.consents(), occasion);
    return new Patient(clinicId, id, version + 1, corrected, registeredAt, next);
  }

  /** The same patient, after one more decision. */
  public Patient decided(ConsentDecision decision) {
    ConsentHistory next = consents.with(decision);
    return new Patient(
        clinicId, id, version + 1, details.withConsents(next.standing()), registeredAt, next);
  }
}
