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

  Optional<Assessment> latest(String clinicId, String patientId);

  /** Which of these appointments have an assessment. */
  Set<String> assessed(String clinicId, Collection<String> appointmentIds);

  void insert(Assessment assessment, List<ClinicEvent> events, Cause<Assessment> cause);
}
