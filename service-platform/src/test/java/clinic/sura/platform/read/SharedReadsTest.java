package clinic.sura.platform.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedReadsTest {

  private final SharedReads<String, Integer> reads = new SharedReads<>();
  private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger begun = new AtomicInteger();
  private final CountDownLatch firstMayEnd = new CountDownLatch(1);

  @AfterEach
  void stop() {
    readers.close();
  }

  @Test
  void one_after_another_each_reads_anew() {
    assertThat(reads.read("day", begun::incrementAndGet)).isEqualTo(1);
    assertThat(reads.read("day", begun::incrementAndGet)).isEqualTo(2);
  }

  @Test
  void all_who_come_during_a_read_share_the_next_one() throws Exception {
    Future<Integer> first = readers.submit(() -> reads.read("day", this::slow));
    await().until(() -> begun.get() == 1);
    List<Future<Integer>> crowd = new ArrayList<>();
    AtomicInteger asked = new AtomicInteger();
    for (int i = 0; i < 50; i++) {
      crowd.add(
          readers.submit(
              () -> {
                asked.incrementAndGet();
                return reads.read("day", this::slow);
              }));
    }
    await().until(() -> asked.get() == 50);

    firstMayEnd.countDown();

    assertThat(first.get()).isEqualTo(1);
    for (Future<Integer> each : crowd) {
      // One may have asked so late that the second read had begun; nobody is told of the first.
      assertThat(each.get()).isBetween(2, begun.get());
    }
    assertThat(begun.get()).isLessThan(10);
  }

  @Test
  void nobody_waits_for_a_read_of_something_else() {
    var _ = readers.submit(() -> reads.read("day", this::slow));
    await().until(() -> begun.get() == 1);
    assertThat(reads.read("another day", () -> 7)).isEqualTo(7);
    firstMayEnd.countDown();
  }

  @Test
  void nobody_is_told_less_than_was_true_when_they_asked() {
    AtomicInteger truth = new AtomicInteger();
    CompletableFuture<?>[] clients =
        java.util.stream.IntStream.range(0, 16)
            .mapToObj(
                _ ->
                    CompletableFuture.runAsync(
                        () -> {
                          for (int i = 0; i < 2_000; i++) {
                            if (ThreadLocalRandom.current().nextInt(4) == 0) {
                              truth.incrementAndGet();
                            }
                            int known = truth.get();
                            assertThat(reads.read("day", truth::get)).isGreaterThanOrEqualTo(known);
                          }
                        },
                        readers))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(clients).join();
  }

  @Test
  void a_read_that_fails_fails_for_all_who_shared_it_and_for_nobody_else() {
    assertThatThrownBy(
            () ->
                reads.read(
                    "day",
                    () -> {
                      throw new IllegalStateException("away");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("away");
    assertThat(reads.read("day", () -> 1)).isEqualTo(1);
  }

  private int slow() {
    int mine = begun.incrementAndGet();
    if (mine == 1) {
      try {
        firstMayEnd.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return mine;
  }
}
