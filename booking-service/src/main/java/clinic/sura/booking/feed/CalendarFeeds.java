package clinic.sura.booking.feed;

import clinic.sura.platform.aggregate.Cause;
import java.util.List;
import java.util.Optional;

/** The calendar feeds of each clinic. */
public interface CalendarFeeds {

  Optional<CalendarFeed> find(String clinicId, String id);

  /** As {@link #find}; ends the use case if the cause had its effect already. */
  Optional<CalendarFeed> find(String clinicId, String id, Cause<CalendarFeed> cause);

  /**
   * As {@link #find(String, String, Cause)}.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if there is none
   */
  CalendarFeed load(String clinicId, String id, Cause<CalendarFeed> cause);

  /** All of a clinic, the revoked ones too, ordered by when they were made. */
  List<CalendarFeed> all(String clinicId);

  /** Stores a new one. */
  void insert(CalendarFeed feed, Cause<CalendarFeed> cause);

  /**
   * Stores the next version of one.
   *
   * @throws clinic.sura.platform.aggregate.StaleVersion if another was stored before
   */
  void save(CalendarFeed feed, Cause<CalendarFeed> cause);
}
