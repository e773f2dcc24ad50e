package clinic.sura.treatment.assessment;

import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.Before;
import clinic.sura.platform.aggregate.Cause;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The assessments of each clinic. */
public interface Assessments {

  /** The assessments of a patient, newest first. */
  List<Assessment> of(String clinicId, String patientId);

  /** The latest whole one that was made for a programme. */
  default Optional<Assessment> latest(String clinicId, String patientId, String programme) {
    return of(clinicId, patientId).stream()
        .filter(assessment -> assessment.programme().equals(programme) && assessment.isWhole())
        .findFirst();
  }

  /**
   * A page of those of these records of a person, newest first by when they were made.
   *
   * @param before the place that the page comes after; null for the first page
   */
  List<Assessment> newestFirst(
      String clinicId, Set<String> patientIds, @Nullable Before before, int limit);

  /** Which of these appointments have a whole assessment. */
  Set<String> assessed(String clinicId, Collection<String> appointmentIds);

  void insert(Assessment assessment, List<ClinicEvent> events, Cause<Assessment> cause);
}
