package clinic.sura.treatment.outcome;

import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.Before;
import clinic.sura.platform.aggregate.Cause;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The outcomes of each clinic. */
public interface TreatmentOutcomes {

  /** Those of a person, by all records, the earliest first. */
  List<TreatmentOutcome> of(String clinicId, String patientId);

  /**
   * A page of those of these records of a person, newest first by when they were recorded.
   *
   * @param before the place that the page comes after; null for the first page
   */
  List<TreatmentOutcome> newestFirst(
      String clinicId, Set<String> patientIds, @Nullable Before before, int limit);

  void insert(TreatmentOutcome outcome, List<ClinicEvent> events, Cause<TreatmentOutcome> cause);
}
