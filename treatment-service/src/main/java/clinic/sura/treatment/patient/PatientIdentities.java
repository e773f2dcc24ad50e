package clinic.sura.treatment.patient;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The patients of each clinic. */
public interface PatientIdentities {

  Optional<PatientIdentity> find(String clinicId, String patientId);

  List<PatientIdentity> all(String clinicId, Collection<String> patientIds);

  /** Keeps what is newest: an identity whose version is not above the known one is passed over. */
  void learn(PatientIdentity identity);
}
