package clinic.sura.treatment.assessment;

import clinic.sura.treatment.patient.PatientIdentities;
import clinic.sura.treatment.patient.PatientIdentity;
import clinic.sura.treatment.rules.PatientFacts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What is known of a patient, as the rules ask for it. */
@Service
public class KnownFacts {

  private final PatientIdentities patients;
  private final Assessments assessments;

  KnownFacts(PatientIdentities patients, Assessments assessments) {
    this.patients = patients;
    this.assessments = assessments;
  }

  /**
   * Who the patient is, and what was found for a programme: each has an assessment of its own. What
   * the patient has said since in another programme is known, too, and what was given elsewhere, as
   * it was told last in any of them.
   */
  public PatientFacts of(String clinicId, String patientId, String programme) {
    List<Assessment> newestFirst = assessments.of(clinicId, patientId);
    return new PatientFacts(
        patients.find(clinicId, patientId).map(PatientIdentity::birthDate).orElse(null),
        newestFirst.stream()
            .filter(assessment -> assessment.programme().equals(programme))
            .findFirst()
            .map(Assessment::facts)
            .orElse(null),
        newestFirst.stream()
            .takeWhile(assessment -> !assessment.programme().equals(programme))
            .map(Assessment::screening)
            .toList(),
        newestFirst.stream()
            .flatMap(assessment -> Stream.ofNullable(assessment.elsewhere()))
            .findFirst()
            .orElse(List.of()));
  }
}
