package clinic.sura.notification.sending;

import static clinic.sura.notification.Given.booked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sura.notification.Given;
import clinic.sura.notification.World;
import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.Outcome;
import clinic.sura.notification.channel.OutgoingMessage;
import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.message.MessageKind;
import clinic.sura.notification.message.MessageStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Messages bound for different channels never wait for each other. */
@Timeout(60)
class ChannelsApartTest {

  private static final int PLACES = 8;

  private final World world = new World(Channel.EMAIL, Channel.SMS);
  private final CountDownLatch released = new CountDownLatch(1);
  private final AtomicInteger atProvider = new AtomicInteger();

  @Test
  void while_one_provider_hangs_the_messages_of_the_others_go_out() {
    mailHangs();
    // More than stand in line at once, and all of them due before the text messages.
    for (int i = 0; i < 3 * Lane.ROOM; i++) {
      mailed("m" + i, "2026-11-20T02:00:00Z");
    }
    texted("t1", "2026-11-20T03:00:00Z");

    world.sender().startDue();
    await().until(() -> world.texter.sent.size() == 1);
    texted("t2", "2026-11-20T03:00:00Z");
    world.sender().startDue();
    await().until(() -> world.texter.sent.size() == 2);

    await().until(() -> atProvider.get() == PLACES);
    assertThat(confirmations(MessageStatus.CLAIMED)).hasSize(PLACES);
    assertThat(confirmations(MessageStatus.PLANNED)).hasSize(3 * Lane.ROOM - PLACES);

    released.countDown();
    // What was in hand is found no more, once it is done.
    await().until(() -> world.mailer.sent.size() >= Lane.ROOM);
    world.sends();
    await().until(() -> confirmations(MessageStatus.DELIVERED).size() == 3 * Lane.ROOM + 2);
    assertThat(world.mailer.sent).doesNotHaveDuplicates();
  }

  @Test
  void
      while_a_message_is_being_sent_nothing_of_its_patient_is_started_even_if_its_claim_runs_out() {
    mailHangs();
    mailed("m1", "2026-11-20T03:00:00Z");
    world.learns("visit:2", "m1", booked(1, "2026-11-20T03:00:01Z", "2026-12-01T07:00:00Z"));
    world.sender().startDue();
    await().until(() -> atProvider.get() == 1);

    world.clock.advance(Duration.ofMinutes(10));
    world.sender().sendDue();
    assertThat(atProvider).hasValue(1);

    released.countDown();
    await().until(() -> confirmations(MessageStatus.DELIVERED).size() == 1);
    world.sends();
    assertThat(world.mailer.sent).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void what_falls_back_to_a_channel_without_a_free_place_waits_for_one_there() {
    hangs(world.texter);
    for (int i = 0; i < PLACES; i++) {
      texted("t" + i, "2026-11-20T02:00:00Z");
    }
    world.sender().startDue();
    await().until(() -> atProvider.get() == PLACES);
    world.mailer.ready = false;
    mailed("m", "2026-11-20T03:00:00Z");

    world.sender().sendDue();
    assertThat(confirmations(MessageStatus.PLANNED))
        .singleElement()
        .satisfies(waiting -> assertThat(waiting.channel()).isEqualTo(Channel.SMS))
        .satisfies(waiting -> assertThat(waiting.attempts()).isEmpty());

    released.countDown();
    await().until(() -> confirmations(MessageStatus.DELIVERED).size() == PLACES);
    world.sends();
    assertThat(world.texter.sent).hasSize(PLACES + 1);
  }

  @Test
  void the_messages_of_a_patient_go_one_after_the_other_in_the_order_in_which_they_are_due() {
    Map<String, List<Instant>> sent = new ConcurrentHashMap<>();
    Map<String, AtomicInteger> atOnce = new ConcurrentHashMap<>();
    AtomicInteger overlapping = new AtomicInteger();
    world.mailer.answer =
        mail -> {
          var now = atOnce.computeIfAbsent(mail.address(), _ -> new AtomicInteger());
          overlapping.accumulateAndGet(now.incrementAndGet(), Math::max);
          sent.computeIfAbsent(mail.address(), _ -> Collections.synchronizedList(new ArrayList<>()))
              .add(dueAt(mail));
          now.decrementAndGet();
          return new Outcome.Accepted();
        };
    Map<String, Integer> expected = someVisitsOf(12);

    boolean more = true;
    while (more) {
      world.sender().startDue();
      more = world.sender().sendDue();
    }
    await().until(() -> confirmations(MessageStatus.PLANNED).isEmpty());
    await().until(() -> confirmations(MessageStatus.CLAIMED).isEmpty());

    assertThat(overlapping).hasValue(1);
    assertThat(sent)
        .hasSameSizeAs(expected)
        .allSatisfy(
            (address, dues) ->
                assertThat(dues)
                    .hasSize(expected.get(address))
                    .isSortedAccordingTo(Instant::compareTo));
  }

  @Test
  void a_stop_waits_no_longer_than_it_was_told_and_starts_nothing_more() {
    mailHangs();
    for (int i = 0; i < PLACES + 2; i++) {
      mailed("m" + i, "2026-11-20T03:00:00Z");
    }
    world.sender().startDue();
    await().until(() -> atProvider.get() == PLACES);

    world.sender().stop(Duration.ZERO);
    released.countDown();
    world.sender().stop(Duration.ofSeconds(30));
    assertThat(world.mailer.sent).hasSize(PLACES);
    assertThat(confirmations(MessageStatus.DELIVERED)).hasSize(PLACES);
    assertThat(confirmations(MessageStatus.PLANNED)).hasSize(2);

    world.sender().resume();
    world.sends();
    assertThat(world.mailer.sent).hasSize(PLACES + 2);
  }

  @Test
  void whoever_looks_is_woken_as_soon_as_there_is_room_for_more() throws InterruptedException {
    for (int i = 0; i < 5 * Lane.ROOM; i++) {
      mailed("m" + i, "2026-11-20T03:00:00Z");
    }

    // Each of these waits would last for minutes if nobody woke it.
    while (world.sender().startDue()) {
      world.sender().awaitRoom(Duration.ofMinutes(5));
    }
    await().until(() -> world.mailer.sent.size() == 5 * Lane.ROOM);
  }

  private void mailHangs() {
    hangs(world.mailer);
  }

  private void hangs(World.Mailer provider) {
    provider.answer =
        _ -> {
          atProvider.incrementAndGet();
          try {
            released.await();
          } catch (InterruptedException e) {
            return new Outcome.AnswerLost("INTERRUPTED");
          }
          return new Outcome.Accepted();
        };
  }

  private Map<String, Integer> someVisitsOf(int patients) {
    Random random = new Random(11);
    Map<String, Integer> expected = new HashMap<>();
    for (int i = 0; i < patients; i++) {
      String patient = "p" + i;
      world.knows(Given.patient(patient, patient + "@example.test", "en", Given.BANGKOK, 1));
      int visits = 1 + random.nextInt(8);
      for (int visit = 0; visit < visits; visit++) {
        String at = "2026-11-20T02:%02d:00Z".formatted(random.nextInt(60));
        world.learns("visit:" + patient + visit, patient, booked(1, at, "2026-12-01T06:00:00Z"));
      }
      expected.put(patient + "@example.test", visits);
    }
    return expected;
  }

  private Instant dueAt(OutgoingMessage mail) {
    return world.ledger.find(Given.CLINIC, mail.messageId()).orElseThrow().dueAt();
  }

  private void mailed(String patient, String bookedAt) {
    world.knows(Given.patient(patient, patient + "@example.test", "en", Given.BANGKOK, 1));
    world.learns("visit:" + patient, patient, booked(1, bookedAt, "2026-12-01T06:00:00Z"));
  }

  private void texted(String patient, String bookedAt) {
    world.knows(Given.patient(patient, null, "en", Given.BANGKOK, 1));
    world.learns("visit:" + patient, patient, booked(1, bookedAt, "2026-12-01T06:00:00Z"));
  }

  private List<MessageIntent> confirmations(MessageStatus status) {
    return world.ledger.sorted().stream()
        .filter(intent -> intent.kind() == MessageKind.BOOKING_CONFIRMED)
        .filter(intent -> intent.status() == status)
        .toList();
  }
}
