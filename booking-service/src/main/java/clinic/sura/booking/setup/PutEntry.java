package clinic.sura.booking.setup;

import clinic.sura.platform.aggregate.LostRace;
import java.util.function.LongConsumer;

/** Puts an entry: the same description twice is stored once. */
public final class PutEntry<T extends SetUpEntry<T>> {

  private final SetUpEntries<T> entries;

  public PutEntry(SetUpEntries<T> entries) {
    this.entries = entries;
  }

  /**
   * Stores the entry unless it reads so already.
   *
   * @param wanted the whole description; its version is of no account
   * @param edit who describes it so, and when
   * @param expected sees the stored version (0 if none) and throws if the caller saw another
   * @return the entry as it is stored now
   */
  public T put(T wanted, Edit edit, LongConsumer expected) {
    return LostRace.retried(
        () -> {
          T stored = entries.find(wanted.clinicId(), wanted.id()).orElse(null);
          long version = stored == null ? 0 : stored.version();
          expected.accept(version);
          if (stored != null && stored.equals(wanted.withVersion(version))) {
            return stored;
          }
          T next = wanted.withVersion(version + 1);
          entries.save(next, edit);
          return next;
        });
  }
}
