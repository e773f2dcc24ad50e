package clinic.sura.treatment.consent;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * The newest seal of each consent, kept beside the consents: whoever takes a seal off, makes it
 * anew, or takes a consent away, leaves this.
 */
public interface ConsentSeals {

  /**
   * The seal of one version of a consent.
   *
   * @param patientId the record that it was signed for
   * @param hash over the withdrawal, or over what was signed while it stands
   */
  record ConsentSeal(
      String consentId, String clinicId, String patientId, long version, String hash) {

    /** That of a sealed consent as it is. */
    static ConsentSeal of(Consent consent) {
      return new ConsentSeal(
          consent.id(),
          consent.clinicId(),
          consent.patientId(),
          consent.version(),
          Objects.requireNonNull(consent.lastHash(), "the consent is not sealed"));
    }
  }

  /** Keeps a seal once its consent is written; an older one than is kept is without effect. */
  void keep(ConsentSeal seal);

  /** Reads all of a clinic. */
  void each(String clinicId, Consumer<ConsentSeal> seal);
}
