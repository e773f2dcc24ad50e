package clinic.sura.platform.read;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets all who ask for the same thing at the same time share one read of it.
 *
 * <p>Nothing is kept: a read serves those alone who asked before it began, so nobody is told less
 * than a read of their own would have told. One who asks while a read of the same thing is under
 * way waits for the next, together with all others who come until then. Without a crowd each reads
 * for itself; in a crowd the database is asked once for all of them.
 *
 * @param <K> names a thing; readers of equal keys are told the same
 * @param <V> is given to several threads, so it must not change
 */
public final class SharedReads<K, V> {

  private static final int LOCKS = 64;

  private final ConcurrentHashMap<K, CompletableFuture<V>> next = new ConcurrentHashMap<>();
  private final ReentrantLock[] locks =
      Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);

  /** What {@code read} says; it may be another caller's, begun after this call. */
  public V read(K key, Supplier<V> read) {
    CompletableFuture<V> mine = new CompletableFuture<>();
    CompletableFuture<V> shared = next.putIfAbsent(key, mine);
    if (shared != null) {
      return join(shared);
    }
    ReentrantLock oneAtATime = locks[Math.floorMod(key.hashCode(), LOCKS)];
    oneAtATime.lock();
    try {
      // Whoever comes from here on may be too late for this read to know what they know.
      next.remove(key, mine);
      mine.complete(read.get());
    } catch (Throwable failure) {
      mine.completeExceptionally(failure);
    } finally {
      oneAtATime.unlock();
    }
    return join(mine);
  }

  private static <V> V join(CompletableFuture<V> read) {
    try {
      return read.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw e;
      }
    }
  }
}
