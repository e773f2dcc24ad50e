package clinic.sura.notification.sending;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Interrupts a call that takes too long; an interrupt ends what a virtual thread reads or waits.
 */
final class TimeLimit {

  private TimeLimit() {}

  static <T> T within(Duration limit, Supplier<T> call) {
    Thread caller = Thread.currentThread();
    CompletableFuture<Void> answered = new CompletableFuture<>();
    CompletableFuture<Void> watched =
        answered
            .orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
            .handle(
                (_, tooLate) -> {
                  if (tooLate != null) {
                    caller.interrupt();
                  }
                  return null;
                });
    try {
      return call.get();
    } finally {
      answered.complete(null);
      // No interrupt comes any more, and the one that came is not for what follows.
      watched.join();
      Thread.interrupted();
    }
  }
}
