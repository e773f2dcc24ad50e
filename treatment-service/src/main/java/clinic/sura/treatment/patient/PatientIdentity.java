package clinic.sura.treatment.patient;

import java.time.LocalDate;
import java.time.Period;

/**
 * Who a patient is.
 *
 * @param version version of the booking service's patient that this is
 */
public record PatientIdentity(
    String patientId,
    String clinicId,
    long version,
    String givenName,
    String familyName,
    LocalDate birthDate) {

  /** Age in whole years on a day of the clinic's calendar. */
  public int ageOn(LocalDate day) {
    return Period.between(birthDate, day).getYears();
  }
}
