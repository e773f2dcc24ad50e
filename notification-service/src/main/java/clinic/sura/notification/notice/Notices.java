package clinic.sura.notification.notice;

import clinic.sura.platform.aggregate.Cause;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All notices to the staff. */
public interface Notices {

  /**
   * Adds a notice; its version is 1.
   *
   * @throws clinic.sura.platform.aggregate.StaleVersion if it is there already
   */
  void add(Notice notice);

  /**
   * Stores a change of the notice that was read with this version.
   *
   * @return the notice as it is stored now
   * @throws clinic.sura.platform.aggregate.StaleVersion if somebody else changed it since
   */
  Notice save(Notice notice, Cause<Notice> cause);

  /**
   * Reads one to change it.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if this clinic has none of that id
   */
  Notice load(String clinicId, String id, Cause<Notice> cause);

  Optional<Notice> find(String clinicId, String id);

  /** Those that nobody has, the oldest first. */
  List<Notice> open(String clinicId);

  /** All, the newest first. */
  List<Notice> latest(String clinicId, int limit);

  /** Those at which there is something to do, however long ago it was due. */
  List<Notice> due(Instant until, int limit);
}
