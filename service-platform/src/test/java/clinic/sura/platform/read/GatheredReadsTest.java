package clinic.sura.platform.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GatheredReadsTest {

  private final Map<String, Integer> stored = new ConcurrentHashMap<>();
  private final List<Set<String>> calls = new CopyOnWriteArrayList<>();
  private final CountDownLatch firstMayEnd = new CountDownLatch(1);
  private final GatheredReads<String, Integer> reads = new GatheredReads<>(this::read);
  private final List<Thread> asking = new ArrayList<>();

  @AfterEach
  void nobodyIsLeftWaiting() throws InterruptedException {
    firstMayEnd.countDown();
    for (Thread each : asking) {
      assertThat(each.join(Duration.ofSeconds(10))).isTrue();
    }
  }

  @Test
  void one_after_another_each_reads_at_once_and_anew() {
    firstMayEnd.countDown();
    stored.put("mei", 1);
    assertThat(reads.find("mei")).contains(1);
    stored.put("mei", 2);
    assertThat(reads.find("mei")).contains(2);
    assertThat(reads.find("nobody")).isEmpty();
    assertThat(calls).containsExactly(Set.of("mei"), Set.of("mei"), Set.of("nobody"));
  }

  @Test
  void all_who_come_during_a_call_share_the_next_one_and_get_what_they_asked_for()
      throws Exception {
    IntStream.range(0, 50).forEach(i -> stored.put("p" + i, i));
    var first = aFirstCallIsUnderWay();
    List<FutureTask<Optional<Integer>>> crowd = new ArrayList<>();
    IntStream.range(0, 50).forEach(i -> crowd.add(asked("p" + i)));
    var stranger = asked("nobody");
    var again = asked("p7");
    allHaveAsked();

    firstMayEnd.countDown();

    assertThat(first.get()).contains(-1);
    for (int i = 0; i < 50; i++) {
      assertThat(crowd.get(i).get()).contains(i);
    }
    assertThat(stranger.get()).isEmpty();
    assertThat(again.get()).contains(7);
    assertThat(calls).extracting(Set::size).containsExactly(1, 51);
  }

  @Test
  void what_changes_during_a_call_is_told_to_whoever_asks_afterwards() throws Exception {
    var before = aFirstCallIsUnderWay();
    stored.put("first", -2);
    var after = asked("first");
    allHaveAsked();

    firstMayEnd.countDown();

    assertThat(before.get()).contains(-1);
    assertThat(after.get()).contains(-2);
  }

  @Test
  void so_many_and_no_more_share_one_call() throws Exception {
    int crowd = 2 * GatheredReads.MOST + 1;
    var _ = aFirstCallIsUnderWay();
    List<FutureTask<Optional<Integer>>> answers = new ArrayList<>();
    for (int i = 0; i < crowd; i++) {
      stored.put("p" + i, i);
      answers.add(asked("p" + i));
    }
    allHaveAsked();

    firstMayEnd.countDown();

    for (int i = 0; i < crowd; i++) {
      assertThat(answers.get(i).get()).contains(i);
    }
    assertThat(calls)
        .extracting(Set::size)
        .containsExactly(1, GatheredReads.MOST, GatheredReads.MOST, 1);
  }

  @Test
  void what_can_not_be_read_fails_for_those_alone_who_ask_for_it() throws Exception {
    stored.put("good", 1);
    var _ = aFirstCallIsUnderWay();
    var good = asked("good");
    var unreadable = asked("unreadable");
    var another = asked("unreadable too");
    var aBug = asked("bug");
    allHaveAsked();

    firstMayEnd.countDown();

    assertThat(good.get()).contains(1);
    assertThatThrownBy(unreadable::get)
        .isInstanceOf(ExecutionException.class)
        .hasRootCauseMessage("can not read [unreadable]");
    assertThatThrownBy(another::get).hasRootCauseMessage("can not read [unreadable too]");
    assertThatThrownBy(aBug::get).hasCauseInstanceOf(AssertionError.class);
    assertThat(reads.find("good")).contains(1);
    assertThatThrownBy(() -> reads.find("unreadable"))
        .as("one who reads alone is told once")
        .hasMessage("can not read [unreadable]");
    assertThat(calls.getLast()).containsExactly("unreadable");
    assertThat(calls).filteredOn(call -> call.equals(Set.of("unreadable"))).hasSize(2);
  }

  @Test
  void one_who_is_interrupted_while_reading_for_others_spoils_nothing_of_theirs() throws Exception {
    stored.put("good", 1);
    var _ = aFirstCallIsUnderWay();
    var interrupted = asked("interrupted");
    allHaveAsked();
    var good = asked("good");
    allHaveAsked();

    asking.get(1).interrupt();
    firstMayEnd.countDown();

    assertThatThrownBy(interrupted::get).hasRootCauseMessage("interrupted");
    assertThat(good.get()).contains(1);
  }

  /** Each asks for things that others change, and remembers how it was before they asked. */
  @Test
  void nobody_is_told_less_than_was_true_when_they_asked_or_anything_of_another_key()
      throws Exception {
    firstMayEnd.countDown();
    int keys = 20;
    IntStream.range(0, keys).forEach(key -> stored.put("p" + key, key));
    List<FutureTask<Boolean>> clients = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      clients.add(started(() -> asksALot(keys)));
    }
    for (FutureTask<Boolean> client : clients) {
      assertThat(client.get()).isTrue();
    }
    assertThat(calls).as("some were read together").anyMatch(call -> call.size() > 1);
  }

  private boolean asksALot(int keys) {
    for (int i = 0; i < 2_000; i++) {
      int key = ThreadLocalRandom.current().nextInt(keys);
      // Whatever is stored by a key is the key itself and a multiple of how many there are.
      int known =
          ThreadLocalRandom.current().nextInt(4) == 0
              ? stored.merge("p" + key, keys, Integer::sum)
              : stored.get("p" + key);
      assertThat(reads.find("p" + key).orElseThrow())
          .isGreaterThanOrEqualTo(known)
          .matches(found -> found % keys == key);
    }
    return true;
  }

  private FutureTask<Optional<Integer>> aFirstCallIsUnderWay() {
    stored.put("first", -1);
    var first = asked("first");
    await().until(() -> calls.size() == 1);
    return first;
  }

  private FutureTask<Optional<Integer>> asked(String key) {
    return started(() -> reads.find(key));
  }

  private <T> FutureTask<T> started(Callable<T> act) {
    FutureTask<T> task = new FutureTask<>(act);
    asking.add(Thread.ofVirtual().start(task));
    return task;
  }

  private void allHaveAsked() {
    await().until(() -> asking.stream().allMatch(each -> each.getState() == Thread.State.WAITING));
  }

  private Map<String, Integer> read(Set<String> keys) {
    Map<String, Integer> found =
        keys.stream()
            .filter(stored::containsKey)
            .collect(Collectors.toMap(key -> key, stored::get));
    calls.add(keys);
    // Lets others come meanwhile, on however few processors.
    Thread.yield();
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("interrupted");
    }
    if (keys.contains("bug") && keys.size() == 1) {
      throw new AssertionError("a bug");
    }
    if (keys.stream().anyMatch(key -> key.startsWith("unreadable"))) {
      throw new IllegalStateException("can not read " + keys);
    }
    if (keys.contains("first")) {
      waitUntilTheFirstMayEnd();
    }
    return found;
  }

  private void waitUntilTheFirstMayEnd() {
    try {
      firstMayEnd.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }
}
