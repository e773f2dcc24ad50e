package clinic.sura.treatment.patientlink;

import clinic.sura.platform.merge.PatientMerges;
import clinic.sura.treatment.patient.PatientIdentities;
import clinic.sura.treatment.patient.PatientIdentity;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Finds whose link it is. One that went to an address that has since been corrected opens nothing:
 * the address may have been somebody else's.
 */
@Service
public class FindLinkedPerson {

  private final PatientIdentities patients;
  private final PatientMerges merges;

  FindLinkedPerson(PatientIdentities patients, PatientMerges merges) {
    this.patients = patients;
    this.merges = merges;
  }

  /** The record that stands for the patient, if the link went to an address of any of theirs. */
  public Optional<PatientIdentity> find(PatientLink link, String patientId) {
    List<PatientIdentity> records =
        patients.all(link.clinicId(), merges.idsOf(link.clinicId(), patientId));
    if (records.stream().noneMatch(record -> record.wasSentTo(link.addressMark()))) {
      return Optional.empty();
    }
    String survivor = merges.survivorOf(link.clinicId(), patientId);
    return records.stream()
        .filter(record -> record.patientId().equals(survivor))
        .findFirst()
        .or(() -> Optional.of(records.getFirst()));
  }
}
