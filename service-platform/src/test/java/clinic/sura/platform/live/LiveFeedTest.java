package clinic.sura.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.platform.live.LiveListener.Changed;
import clinic.sura.platform.live.LiveListener.Reset;
import clinic.sura.platform.live.LiveListener.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LiveFeedTest {

  private static final String CLINIC = "bangkok";

  private final LiveFeed feed = begun(new LiveFeed(3, 2));

  private static LiveFeed begun(LiveFeed feed) {
    feed.begin(new LivePosition(10, 20));
    return feed;
  }

  private static LiveChange change(String id) {
    return new LiveChange("appointment", id, List.of(), 1);
  }

  private LiveListener listen(@Nullable LivePosition seen) throws InterruptedException {
    return Objects.requireNonNull(feed.listen(CLINIC, seen, 0));
  }

  private static List<Signal> told(LiveListener listener) throws InterruptedException {
    List<Signal> signals = new ArrayList<>();
    for (Signal s = listener.next(0); s != null; s = listener.next(0)) {
      signals.add(s);
    }
    return signals;
  }

  private static List<String> ids(LiveListener listener) throws InterruptedException {
    return told(listener).stream()
        .filter(Changed.class::isInstance)
        .map(signal -> ((Changed) signal).change().id())
        .toList();
  }

  @Test
  void tells_who_comes_for_the_first_time_to_read_everything_and_then_each_change()
      throws InterruptedException {
    LiveListener listener = listen(null);
    feed.add(0, 10, CLINIC, change("a"));

    assertThat(told(listener))
        .containsExactly(
            new Reset(new LivePosition(10, 20)),
            new Changed(new LivePosition(11, 20), change("a")));
  }

  @Test
  void gives_exactly_what_was_missed_to_who_comes_back() throws InterruptedException {
    feed.add(0, 10, CLINIC, change("a"));
    feed.add(1, 20, CLINIC, change("b"));
    feed.add(0, 11, CLINIC, change("c"));

    assertThat(ids(listen(new LivePosition(11, 20)))).containsExactly("b", "c");
    assertThat(told(listen(new LivePosition(12, 21)))).noneMatch(Reset.class::isInstance);
  }

  @Test
  void lets_a_client_resume_that_another_instance_told_in_another_order()
      throws InterruptedException {
    feed.add(0, 10, CLINIC, change("a"));
    feed.add(1, 20, CLINIC, change("b"));

    assertThat(ids(listen(new LivePosition(10, 21)))).containsExactly("a");
  }

  @Test
  void tells_who_was_away_too_long_to_read_everything() throws InterruptedException {
    for (int i = 0; i < 4; i++) {
      feed.add(0, 10 + i, CLINIC, change("a" + i));
    }

    assertThat(told(listen(new LivePosition(10, 20)))).first().isInstanceOf(Reset.class);
    assertThat(ids(listen(new LivePosition(11, 20)))).containsExactly("a1", "a2", "a3");
  }

  @Test
  void trusts_no_position_that_lies_ahead_or_is_of_another_topic() throws InterruptedException {
    assertThat(told(listen(new LivePosition(99, 20)))).first().isInstanceOf(Reset.class);
    assertThat(told(listen(new LivePosition(10)))).first().isInstanceOf(Reset.class);
  }

  @Test
  void tells_a_clinic_nothing_of_another_one() throws InterruptedException {
    LiveListener listener = listen(new LivePosition(10, 20));
    feed.add(0, 10, "taipei", change("theirs"));

    assertThat(ids(listener)).isEmpty();
    assertThat(ids(listen(new LivePosition(10, 20)))).isEmpty();
    assertThat(feed.settled(listener)).isEqualTo(new LivePosition(11, 20));
  }

  @Test
  void drops_who_does_not_keep_up_and_loses_nothing_for_them() throws InterruptedException {
    LiveListener slow = listen(new LivePosition(10, 20));
    Signal last = slow.next(0);
    for (int i = 0; i < 4; i++) {
      feed.add(0, 10 + i, CLINIC, change("a" + i));
    }
    assertThat(slow.isDropped()).isTrue();
    feed.leave(slow);

    assertThat(last).isNotNull();
    assertThat(feed.listeners()).isZero();
    List<String> before = ids(slow);
    LiveListener back = listen(new LivePosition(10 + before.size(), 20));
    assertThat(before).hasSizeLessThan(4);
    assertThat(ids(back)).hasSize(4 - before.size()).last().isEqualTo("a3");
  }

  @Test
  void reads_back_the_positions_that_it_wrote_and_no_others() {
    assertThat(LivePosition.parse(new LivePosition(12, 0, 7).toString()))
        .contains(new LivePosition(12, 0, 7));
    assertThat(LivePosition.parse("12.x")).isEmpty();
    assertThat(LivePosition.parse("9999999999999999999999")).isEmpty();
    assertThat(LivePosition.parse(null)).isEmpty();
  }
}
