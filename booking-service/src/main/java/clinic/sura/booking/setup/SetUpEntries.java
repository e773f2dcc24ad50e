package clinic.sura.booking.setup;

import java.util.List;
import java.util.Optional;

/** Where the entries of one kind are kept. */
public interface SetUpEntries<T extends SetUpEntry<T>> {

  /** All of a clinic, by id. It may be two seconds old where another process wrote. */
  List<T> all(String clinicId);

  /** One, as it is stored now. */
  Optional<T> find(String clinicId, String id);

  /** Who described it last; empty where that was before it was kept, or where there is none. */
  Optional<Edit> lastEdit(String clinicId, String id);

  /**
   * Stores the next version, and whose it is.
   *
   * @throws clinic.sura.platform.aggregate.StaleVersion if the stored version is not the one before
   */
  void save(T entry, Edit edit);
}
