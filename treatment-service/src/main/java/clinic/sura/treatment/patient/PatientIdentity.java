package clinic.sura.treatment.patient;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Who a patient is.
 *
 * @param version version of the booking service's patient that this is
 * @param language BCP 47 tag of the patient's own; null until news of the patient tells it
 */
public record PatientIdentity(
    String patientId,
    String clinicId,
    long version,
    String givenName,
    String familyName,
    LocalDate birthDate,
    @Nullable String language) {

  /** Age in whole years on a day of the clinic's calendar. */
  public int ageOn(LocalDate day) {
    return Period.between(birthDate, day).getYears();
  }
}
