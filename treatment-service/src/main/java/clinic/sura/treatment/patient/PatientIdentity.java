package clinic.sura.treatment.patient;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who a patient is.
 *
 * @param version version of the booking service's patient that this is
 * @param language BCP 47 tag of the patient's own; null until news of the patient tells it
 * @param addressMarks by which links that went to an address of the patient are known; null until
 *     news of the patient tells them
 */
public record PatientIdentity(
    String patientId,
    String clinicId,
    long version,
    String givenName,
    String familyName,
    LocalDate birthDate,
    @Nullable String language,
    @Nullable Set<String> addressMarks) {

  public PatientIdentity {
    addressMarks = addressMarks == null ? null : Set.copyOf(addressMarks);
  }

  /** Age in whole years on a day of the clinic's calendar. */
  public int ageOn(LocalDate day) {
    return Period.between(birthDate, day).getYears();
  }

  /**
   * Whether a link with that mark may have been sent to the patient. A correction of an address is
   * news that tells the marks: where none are known, no address was corrected since links are sent.
   */
  public boolean wasSentTo(String addressMark) {
    return addressMarks == null || addressMarks.contains(addressMark);
  }
}
