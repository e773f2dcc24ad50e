package clinic.sura.booking.waiting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The times that became free in each clinic. */
public interface FreedTimes {

  Optional<FreedTime> find(String clinicId, String id);

  /** Stores a new one, or nothing if it is known already. */
  void insert(FreedTime freed);

  /**
   * Stores the next version of one.
   *
   * @throws clinic.sura.platform.aggregate.StaleVersion if another was quicker
   */
  void save(FreedTime freed);

  /** All with which something is still to be done, in all clinics. */
  List<FreedTime> open();

  /** Those of visits on that day or later, the latest to become free first. */
  List<FreedTime> since(String clinicId, LocalDate date, int limit);
}
