package clinic.sura.treatment.adverseevent;

import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.Before;
import clinic.sura.platform.aggregate.Cause;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The adverse events of each clinic. */
public interface AdverseEvents {

  Optional<AdverseEvent> find(String clinicId, String id);

  /**
   * Reads one to change it.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if there is none
   */
  AdverseEvent load(String clinicId, String id, Cause<AdverseEvent> cause);

  /** Those of a person, by all records, the newest onset first. */
  List<AdverseEvent> of(String clinicId, String patientId);

  /**
   * A page of those of these records of a person, newest first by when they were reported.
   *
   * @param before the place that the page comes after; null for the first page
   */
  List<AdverseEvent> newestFirst(
      String clinicId, Set<String> patientIds, @Nullable Before before, int limit);

  /** Those of a clinic that something is left to do for, in no order. */
  List<AdverseEvent> open(String clinicId);

  void insert(AdverseEvent event, List<ClinicEvent> events, Cause<AdverseEvent> cause);

  /**
   * Stores the next version.
   *
   * @throws clinic.sura.platform.aggregate.StaleVersion if it is not the next any more
   */
  void save(AdverseEvent event, List<ClinicEvent> events, Cause<AdverseEvent> cause);
}
