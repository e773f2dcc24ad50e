package clinic.sura.booking.patient;

import java.time.Instant;
import java.util.List;

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

  /**
   * The same patient, whom nobody can reach any more, and who agrees to no message.
   *
   * @param reason why, in words
   * @param by name of who records it
   */
  public Patient unreachable(String reason, String by, Instant at) {
    ConsentHistory next = consents;
    for (Agreement each : List.of(Agreement.MESSAGES, Agreement.MARKETING)) {
      if (next.standing().contains(each)) {
        next = next.with(new ConsentDecision(each, false, null, reason, by, at));
      }
    }
    return new Patient(
        clinicId,
        id,
        version + 1,
        details.withoutContact().withConsents(next.standing()),
        registeredAt,
        next);
  }

  /** The same patient, after one more decision. */
  public Patient decided(ConsentDecision decision) {
    ConsentHistory next = consents.with(decision);
    return new Patient(
        clinicId, id, version + 1, details.withConsents(next.standing()), registeredAt, next);
  }
}
