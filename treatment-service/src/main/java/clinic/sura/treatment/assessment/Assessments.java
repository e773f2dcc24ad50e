package clinic.sura.treatment.assessment;

import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.Cause;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The assessments of each clinic. */
public interface Assessments {

  /** The assessments of a patient, newest first. */
  List<Assessment> of(String clinicId, String patientId);

  /** The latest that was made for a programme. */
  default Optional<Assessment> latest(String clinicId, String patientId, String programme) {
    return of(clinicId, patientId).stream()
        .filter(assessment -> assessment.programme().equals(programme))
        .findFirst();
  }

  /** Which of these appointments have an assessment. */
  Set<String> assessed(String clinicId, Collection<String> appointmentIds);

  void insert(Assessment assessment, List<ClinicEvent> events, Cause<Assessment> cause);
}
