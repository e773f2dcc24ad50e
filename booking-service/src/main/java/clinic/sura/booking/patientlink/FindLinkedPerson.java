package clinic.sura.booking.patientlink;

import clinic.sura.booking.patient.FindPatients;
import clinic.sura.booking.patient.Patient;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Finds whose link it is. One that went to an address that has since been corrected opens nothing:
 * the address may have been somebody else's.
 */
@Service
public class FindLinkedPerson {

  private final FindPatients patients;

  public FindLinkedPerson(FindPatients patients) {
    this.patients = patients;
  }

  /** The record that stands for the patient, if the link went to an address of any of theirs. */
  public Optional<Patient> find(PatientLink link, String patientId) {
    return patients
        .find(link.clinicId(), patientId)
        .filter(
            person ->
                patients.recordsOf(person).stream()
                    .flatMap(FindLinkedPerson::addresses)
                    .anyMatch(link.wentTo()));
  }

  private static Stream<String> addresses(Patient patient) {
    return Stream.of(
            Optional.ofNullable(patient.details().email()),
            Optional.ofNullable(patient.details().phone()))
        .flatMap(Optional::stream);
  }
}
