package clinic.sura.booking.recall;

import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.Cause;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The recalls of each clinic. */
public interface Recalls {

  Optional<Recall> find(String clinicId, String id);

  /**
   * One, to change it.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if there is none
   */
  Recall load(String clinicId, String id, Cause<Recall> cause);

  /**
   * Stores a new one with its events.
   *
   * @throws clinic.sura.platform.aggregate.AlreadyDone if there is one of this id
   */
  void insert(Recall recall, List<? extends ClinicEvent> events, Cause<Recall> cause);

  void save(Recall recall, List<? extends ClinicEvent> events, Cause<Recall> cause);

  /** Those of one patient, the earliest due first. */
  List<Recall> ofPatient(String clinicId, String patientId);

  /**
   * Those of a clinic, the earliest due first.
   *
   * @param open only those that are, or are not, open; null for all
   * @param after where the last page ended, or null for the first
   */
  Page all(String clinicId, @Nullable Boolean open, @Nullable String after, int limit);

  /**
   * The recalls that stand on a list, those whose window ends first before the others.
   *
   * @param today in the clinic's calendar
   * @param after where the last page ended, or null for the first
   */
  Page worklist(String clinicId, Dueness list, LocalDate today, @Nullable String after, int limit);

  /** How many recalls stand on a list. */
  long count(String clinicId, Dueness list, LocalDate today);

  /** Some recalls, and where to go on, or null at the end. */
  record Page(List<Recall> recalls, @Nullable String next) {}
}
