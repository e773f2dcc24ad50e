package clinic.sura.notification.sending;

import static clinic.sura.notification.Given.booked;
import static clinic.sura.notification.Given.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import clinic.sura.notification.Given;
import clinic.sura.notification.InMemory;
import clinic.sura.notification.World;
import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.Outcome;
import clinic.sura.notification.channel.OutgoingMessage;
import clinic.sura.notification.message.Attempt;
import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.message.MessageKind;
import clinic.sura.notification.message.MessageStatus;
import clinic.sura.notification.occasion.VisitChange;
import clinic.sura.notification.preference.KeepPreference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SendDueMessagesTest {

  private static final String VISIT = "visit:a1";
  private final World world = new World();

  @Test
  void a_confirmation_goes_out_at_once_with_an_invitation() {
    world.knows(Given.mei());
    world.learns(VISIT, booked(1, "2026-11-20T03:00:00Z", "2026-12-01T06:00:00Z"));

    world.sends();

    assertThat(world.mailer.sent)
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.language()).isEqualTo("zh-Hans");
              assertThat(mail.invitation().content()).contains("UID:a1@sura.clinic");
              assertThat(mail.messageId()).isEqualTo(confirmation().id());
            });
    assertThat(confirmation().status()).isEqualTo(MessageStatus.DELIVERED);
    assertThat(confirmation().channel()).isEqualTo(Channel.EMAIL);
  }

  @Test
  void nothing_is_sent_before_it_is_due_and_each_reminder_once() {
    world.knows(Given.mei());
    world.learns(VISIT, booked(1, "2026-11-20T03:00:00Z", "2026-12-01T06:00:00Z"));
    world.sends();

    for (int hour = 0; hour < 24 * 12; hour++) {
      world.clock.advance(Duration.ofHours(1));
      world.sends();
    }

    assertThat(world.mailer.sent).hasSize(4);
    assertThat(world.ledger.sorted())
        .allMatch(intent -> intent.status() == MessageStatus.DELIVERED);
  }

  @Test
  void after_a_jump_past_the_visit_no_reminder_is_sent() {
    world.knows(Given.mei());
    world.learns(VISIT, booked(1, "2026-11-20T03:00:00Z", "2026-12-01T06:00:00Z"));
    world.sends();

    world.clock.set("2026-12-01T06:00:00Z");
    world.sends();

    assertThat(world.mailer.sent).hasSize(1);
    assertThat(statuses(MessageKind.REMINDER)).containsOnly(MessageStatus.EXPIRED);
  }

  @Test
  void what_the_ledger_has_not_caught_up_with_is_checked_before_sending() {
    world.knows(Given.mei());
    world.learns(VISIT, booked(1, "2026-11-20T03:00:00Z", "2026-12-01T06:00:00Z"));
    var cancelled =
        visit(2, "2026-11-20T03:00:00Z", VisitChange.CANCELLED, 1, "2026-12-01T06:00:00Z");
    world.occasions.replace(
        world.occasions.find(Given.CLINIC, VISIT).orElseThrow().with(cancelled).orElseThrow());

    world.sends();

    assertThat(world.mailer.sent).isEmpty();
    assertThat(confirmation().status()).isEqualTo(MessageStatus.CANCELLED);
  }

  @Test
  void a_patient_whom_no_channel_reaches_does_not_stop_the_others() {
    world.knows(Given.patient("p-none", null, "en", Given.BANGKOK, 1));
    world.knows(Given.mei());
    world.learns("visit:a0", "p-none", booked(1, "2026-11-20T02:00:00Z", "2026-12-01T06:00:00Z"));
    world.learns(VISIT, booked(1, "2026-11-20T03:00:00Z", "2026-12-01T06:00:00Z"));

    world.sends();

    assertThat(world.mailer.sent).hasSize(1);
    assertThat(world.messages())
        .contains("2026-11-20T02:00:00Z BOOKING_CONFIRMED at-once FAILED NO_CHANNEL");
  }

  @Test
  void a_message_that_breaks_does_not_stop_the_others() {
    world.mailer.answer =
        mail -> {
          if (mail.address().startsWith("bad")) {
            throw new IllegalStateException("a bug");
          }
          return new Outcome.Accepted();
        };
    world.knows(Given.patient("p-bad", "bad@example.test", "en", Given.BANGKOK, 1));
    world.knows(Given.mei());
    world.learns("visit:a0", "p-bad", booked(1, "2026-11-20T02:00:00Z", "2026-12-01T06:00:00Z"));
    world.learns(VISIT, booked(1, "2026-11-20T03:00:00Z", "2026-12-01T06:00:00Z"));

    world.sends();

    assertThat(world.mailer.sent).hasSize(1);
    assertThat(confirmation().status()).isEqualTo(MessageStatus.DELIVERED);
  }

  @Test
  void as_many_as_are_looked_at_at_once_may_break_before_they_are_claimed() {
    world.knows(Given.mei());
    for (int i = 0; i < 500; i++) {
      world.learns("visit:b" + i, booked(1, "2026-11-20T02:59:00Z", "2026-12-01T06:00:00Z"));
      world.occasions.broken.add("visit:b" + i);
    }
    world.learns(VISIT, booked(1, "2026-11-20T03:00:00Z", "2026-12-01T06:00:00Z"));

    world.sends();
    assertThat(world.mailer.sent).hasSize(1);

    world.occasions.broken.clear();
    world.clock.advance(Duration.ofMinutes(2));
    world.sends();
    assertThat(world.mailer.sent).hasSizeGreaterThan(400);
  }

  @Test
  void a_consent_taken_back_counts_before_the_ledger_has_caught_up_with_it() {
    world.knows(Given.mei());
    world.learns(VISIT, booked(1, "2026-11-20T03:00:00Z", "2026-12-01T06:00:00Z"));
    new KeepPreference(world.preferences).keep(Given.meiWhoAgreedTo(2, "HEALTH_DATA"));

    world.sends();

    assertThat(world.mailer.sent).isEmpty();
    assertThat(confirmation().reason()).isEqualTo("NO_CONSENT");
  }

  @Test
  void a_clinic_with_many_due_holds_up_no_other() {
    world.sends();
    for (int i = 0; i < 600; i++) {
      String id = "busy-" + i;
      world.knows(Given.patient(id, id + "@example.test", "en", Given.BANGKOK, 1));
      world.learns("visit:" + id, id, booked(1, "2026-11-20T02:59:00Z", "2026-12-01T06:00:00Z"));
    }
    world.knows(Given.patientOf("phuket", "calm", "calm@example.test", "en", Given.BANGKOK, 1));
    world.learns(
        "phuket", "visit:calm", "calm", booked(1, "2026-11-20T03:00:00Z", "2026-12-01T06:00:00Z"));

    assertThat(world.sender().sendDue()).isTrue();

    assertThat(world.mailer.sent)
        .extracting(OutgoingMessage::address)
        .contains("calm@example.test")
        .hasSizeLessThan(600);
    world.sends();
    assertThat(world.mailer.sent).hasSize(601).doesNotHaveDuplicates();
  }

  @Test
  void a_channel_that_breaks_loses_nothing_of_what_was_tried_before_it() {
    World both = new World(Channel.EMAIL, Channel.SMS);
    both.mailer.answer = _ -> new Outcome.Rejected("550");
    both.texter.answer =
        _ -> {
          throw new IllegalStateException("broken");
        };
    both.knows(Given.mei());
    both.learns(VISIT, booked(1, "2026-11-20T03:00:00Z", "2026-12-01T06:00:00Z"));

    both.sends();

    MessageIntent confirmation = both.ledger.sorted().getFirst();
    assertThat(confirmation.status()).isEqualTo(MessageStatus.PLANNED);
    assertThat(confirmation.attempts())
        .extracting(Attempt::channel, Attempt::outcome)
        .containsExactly(tuple(Channel.EMAIL, "550"), tuple(Channel.SMS, "INTERNAL_ERROR"));
  }

  @Test
  void an_unreachable_server_is_tried_again_with_growing_waits_and_then_the_message_has_failed() {
    world.mailer.answer = _ -> new Outcome.Unreachable("ConnectException");
    world.knows(Given.mei());
    world.learns(VISIT, booked(1, "2026-11-20T03:00:00Z", "2026-12-01T06:00:00Z"));

    for (int second = 0; second < 3600; second++) {
      world.sends();
      world.clock.advance(Duration.ofSeconds(1));
    }

    assertThat(confirmation().status()).isEqualTo(MessageStatus.FAILED);
    List<Instant> tries = confirmation().attempts().stream().map(Attempt::at).toList();
    List<Duration> waits =
        List.of("PT5S", "PT30S", "PT2M", "PT10M", "PT30M").stream().map(Duration::parse).toList();
    assertThat(tries).hasSize(waits.size() + 1);
    for (int i = 0; i < waits.size(); i++) {
      // Up to a fifth sooner; the clock of this test moves by seconds.
      assertThat(Duration.between(tries.get(i), tries.get(i + 1)))
          .isBetween(waits.get(i).multipliedBy(4).dividedBy(5), waits.get(i).plusSeconds(1));
    }
  }

  @Test
  void messages_that_failed_together_do_not_come_back_together() {
    world.mailer.answer = _ -> new Outcome.Unreachable("ConnectException");
    for (int i = 0; i < 20; i++) {
      String patient = "p" + i;
      world.knows(Given.patient(patient, patient + "@example.test", "en", Given.BANGKOK, 1));
      world.learns(VISIT + i, patient, booked(1, "2026-11-20T03:00:00Z", "2026-12-01T06:00:00Z"));
    }

    world.sends();

    assertThat(
            world.ledger.sorted().stream()
                .filter(message -> !message.attempts().isEmpty())
                .map(MessageIntent::nextTryAt)
                .distinct())
        .hasSizeGreaterThan(10);
  }

  @Test
  void while_the_server_is_known_to_be_down_no_try_is_spent() {
    world.mailer.ready = false;
    world.knows(Given.mei());
    world.learns(VISIT, booked(1, "2026-11-20T03:00:00Z", "2026-12-01T06:00:00Z"));
    for (int minute = 0; minute < 90; minute++) {
      world.sends();
      world.clock.advance(Duration.ofMinutes(1));
    }

    world.mailer.ready = true;
    world.sends();

    assertThat(confirmation().status()).isEqualTo(MessageStatus.DELIVERED);
    assertThat(confirmation().attempts()).hasSize(1);
  }

  @Test
  void two_instances_send_each_message_once() throws Exception {
    for (int i = 0; i < 50; i++) {
      String patient = "p" + i;
      world.knows(Given.patient(patient, patient + "@example.test", "en", Given.BANGKOK, 1));
      world.learns(
          "visit:" + i, patient, booked(1, "2026-11-20T03:00:00Z", "2026-12-01T06:00:00Z"));
    }
    CyclicBarrier together = new CyclicBarrier(2);
    List<Thread> instances =
        Stream.of(world.instance(world.ledger), world.instance(world.ledger))
            .map(
                instance ->
                    Thread.ofVirtual()
                        .start(
                            () -> {
                              try {
                                together.await();
                              } catch (Exception e) {
                                throw new IllegalStateException(e);
                              }
                              instance.sendDue();
                            }))
            .toList();
    for (Thread instance : instances) {
      instance.join();
    }

    assertThat(world.mailer.sent).hasSize(50);
    assertThat(world.mailer.sent).extracting(mail -> mail.messageId()).doesNotHaveDuplicates();
  }

  @Test
  void a_claim_of_an_instance_that_died_runs_out_and_the_message_goes_out_under_the_same_id() {
    world.knows(Given.mei());
    world.learns(VISIT, booked(1, "2026-11-20T03:00:00Z", "2026-12-01T06:00:00Z"));
    InMemory.AllMessages ledger = world.ledger;
    ledger.save(
        confirmation().claimed(Channel.EMAIL, Instant.parse("2026-11-20T03:02:00Z")),
        clinic.sura.platform.aggregate.Cause.none());

    world.sends();
    assertThat(world.mailer.sent).isEmpty();

    world.clock.set("2026-11-20T03:02:00Z");
    world.sends();
    assertThat(world.mailer.sent)
        .singleElement()
        .matches(mail -> mail.messageId().equals(confirmation().id()));
  }

  private MessageIntent confirmation() {
    return world.ledger.ofOccasion(VISIT).stream()
        .filter(intent -> intent.kind() == MessageKind.BOOKING_CONFIRMED)
        .findFirst()
        .orElseThrow();
  }

  private List<MessageStatus> statuses(MessageKind kind) {
    return world.ledger.sorted().stream()
        .filter(intent -> intent.kind() == kind)
        .map(MessageIntent::status)
        .toList();
  }
}
