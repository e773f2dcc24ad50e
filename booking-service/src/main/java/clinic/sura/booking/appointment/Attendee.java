package clinic.sura.booking.appointment;

import clinic.sura.booking.patient.Patient;
import clinic.sura.booking.patient.PersonName;

/**
 * The patient of an appointment, as a day's list shows them.
 *
 * @param version the version of the patient that the name was read from
 */
public record Attendee(String patientId, PersonName name, long version) {

  public static Attendee of(Patient patient) {
    return new Attendee(patient.id(), patient.details().name(), patient.version());
  }
}
