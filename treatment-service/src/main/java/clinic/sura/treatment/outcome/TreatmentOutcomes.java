package clinic.sura.treatment.outcome;

import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.Before;
import clinic.sura.platform.aggregate.Cause;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The outcomes of each clinic. */
public interface TreatmentOutcomes {

  /** Those of a person, by all records, the earliest first; those entered in error too. */
  List<TreatmentOutcome> of(String clinicId, String patientId);

  /**
   * A page of those of these records of a person, newest first by when they were recorded.
   *
   * @param before the place that the page comes after; null for the first page
   */
  List<TreatmentOutcome> newestFirst(
      String clinicId, Set<String> patientIds, @Nullable Before before, int limit);

  Optional<TreatmentOutcome> find(String clinicId, String id);

  /**
   * Reads one to change it.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if there is none
   */
  TreatmentOutcome load(String clinicId, String id, Cause<TreatmentOutcome> cause);

  void insert(TreatmentOutcome outcome, List<ClinicEvent> events, Cause<TreatmentOutcome> cause);

  /**
   * Stores the next version.
   *
   * @throws clinic.sura.platform.aggregate.StaleVersion if it is not the next any more
   */
  void save(TreatmentOutcome outcome, Cause<TreatmentOutcome> cause);
}
