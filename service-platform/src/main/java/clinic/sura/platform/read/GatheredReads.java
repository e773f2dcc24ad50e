package clinic.sura.platform.read;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads in one call what several ask for at the same time.
 *
 * <p>Nothing is kept: a call reads what was asked for before it began, so nobody is told less than
 * a read of their own would have told. One who finds no call under way reads at once, alone. All
 * who come during a call wait for the next one, which reads for all of them.
 *
 * <p>Where a call for several fails, each of them reads alone: only those fail then whose own read
 * does.
 *
 * @param <K> names a thing
 * @param <V> may be given to several threads, so it must not change
 */
public final class GatheredReads<K, V> {

  private static final Logger log = LoggerFactory.getLogger(GatheredReads.class);

  /** A list that no database minds, and an answer that comes in few pieces. */
  static final int MOST = 200;

  private final Function<Set<K>, Map<K, V>> read;

  /** Those who come first go first: nobody is overtaken for ever. */
  private final ReentrantLock oneAtATime = new ReentrantLock(true);

  private @Nullable Batch<K, V> gathering;

  /**
   * @param read what there is of several keys; those of which there is nothing are left out
   */
  public GatheredReads(Function<Set<K>, Map<K, V>> read) {
    this.read = read;
  }

  /** What there is of this key, as it is read after this call began. */
  public Optional<V> find(K key) {
    Batch<K, V> own = new Batch<>();
    Batch<K, V> joined = joined(key, own);
    if (joined == own) {
      readFor(own);
    }
    Map<K, V> found = joined.found.join().orElseGet(() -> read.apply(Set.of(key)));
    return Optional.ofNullable(found.get(key));
  }

  /** Those who wait for the next call; this batch, if there are none or they are enough. */
  private synchronized Batch<K, V> joined(K key, Batch<K, V> own) {
    Batch<K, V> joined = gathering == null || gathering.keys.size() >= MOST ? own : gathering;
    joined.keys.add(key);
    gathering = joined;
    return joined;
  }

  private void readFor(Batch<K, V> batch) {
    oneAtATime.lock();
    try {
      close(batch);
      batch.found.complete(Optional.of(read.apply(Set.copyOf(batch.keys))));
    } catch (RuntimeException failure) {
      if (batch.keys.size() == 1) {
        throw failure;
      }
      log.warn("{} can not be read together, each is read alone", batch.keys.size(), failure);
    } finally {
      // Whatever has happened, nobody is left waiting.
      batch.found.complete(Optional.empty());
      oneAtATime.unlock();
    }
  }

  /** Whoever comes from here on may be too late for this call to know what they know. */
  private synchronized void close(Batch<K, V> batch) {
    if (batch.equals(gathering)) {
      gathering = null;
    }
  }

  /** Those who share a call, and what it has found; empty if it found out nothing. */
  private static final class Batch<K, V> {

    private final Set<K> keys = new HashSet<>();
    private final CompletableFuture<Optional<Map<K, V>>> found = new CompletableFuture<>();
  }
}
