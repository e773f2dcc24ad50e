package clinic.sura.booking.practitioner;

import clinic.sura.events.booking.CredentialDetails;
import clinic.sura.events.booking.PractitionerDescribed;

/** What the other services are told of practitioners. */
public final class PractitionerEvents {

  private PractitionerEvents() {}

  /**
   * Who they are, what they are qualified for and where they are told of what is urgent; their
   * hours are booking's own affair.
   */
  public static PractitionerDescribed described(Practitioner practitioner) {
    return new PractitionerDescribed(
        practitioner.clinicId(),
        practitioner.id(),
        practitioner.version(),
        practitioner.name(),
        practitioner.active(),
        practitioner.credentials().stream()
            .map(held -> new CredentialDetails(held.kind(), held.validFrom(), held.validUntil()))
            .toList(),
        practitioner.contact().email(),
        practitioner.contact().phone());
  }
}
