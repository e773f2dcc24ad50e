package clinic.sura.booking.setup;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Keeps the small part of a clinic's set-up at hand that every slot query and booking reads.
 *
 * <p>A change in this process is seen at once; one that another process made, after two seconds at
 * most. That may let a booking through by hours that were withdrawn in that moment, as if it had
 * been made two seconds before; it can never book anything twice, because the claims of an
 * appointment are decided by the database's unique index and by nothing that is kept here.
 */
public final class CachedByClinic<T> {

  private static final Duration KEPT = Duration.ofSeconds(2);

  private final Map<String, Kept<T>> entries = new ConcurrentHashMap<>();
  private final Function<String, T> read;
  private final LongSupplier nanoTime;

  /** Staleness is counted on the machine's own clock, never on the movable one. */
  public CachedByClinic(Function<String, T> read) {
    this(read, System::nanoTime);
  }

  CachedByClinic(Function<String, T> read, LongSupplier nanoTime) {
    this.read = read;
    this.nanoTime = nanoTime;
  }

  /** What is kept of the clinic, read anew if it is too old. */
  public T of(String clinicId) {
    Kept<T> kept = entries.get(clinicId);
    if (kept != null && isFresh(kept)) {
      return kept.value();
    }
    // One reader at a time, and forget() waits for it: what it read cannot outlive a later write.
    return entries
        .compute(
            clinicId,
            (id, old) ->
                old != null && isFresh(old)
                    ? old
                    : new Kept<>(read.apply(id), nanoTime.getAsLong()))
        .value();
  }

  /** To be called after each write. */
  public void forget(String clinicId) {
    entries.remove(clinicId);
  }

  private boolean isFresh(Kept<T> kept) {
    return nanoTime.getAsLong() - kept.readAtNanos() < KEPT.toNanos();
  }

  private record Kept<T>(T value, long readAtNanos) {}
}
