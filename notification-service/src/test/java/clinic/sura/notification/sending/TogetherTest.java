package clinic.sura.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.notification.Given;
import clinic.sura.notification.World;
import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.Outcome;
import clinic.sura.notification.channel.OutgoingMessage;
import clinic.sura.notification.message.Attempt;
import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.message.MessageStatus;
import clinic.sura.notification.message.ResendMessage;
import clinic.sura.notification.message.SettleReceipt;
import clinic.sura.notification.occasion.Fact.VisitChanged;
import clinic.sura.notification.occasion.VisitChange;
import clinic.sura.platform.aggregate.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mei has two visits on one day, half an hour apart: her reminders would collide. */
class TogetherTest {

  private static final String FIRST = "2026-12-01T06:00:00Z";
  private static final String SECOND = "2026-12-01T06:30:00Z";
  private static final Instant WEEK_BEFORE = Instant.parse("2026-11-24T06:00:00Z");

  private final World world = new World(Channel.EMAIL, Channel.SMS);

  @BeforeEach
  void meiHasTwoVisits() {
    world.knows(Given.patient(Given.MEI, "mei.lin@example.test", "en", Given.BANGKOK, 1));
    booked("visit:1", FIRST);
    booked("visit:2", SECOND);
    world.sends();
    assertThat(world.mailer.sent).as("what answers the patient goes by itself").hasSize(2);
    world.mailer.sent.clear();
  }

  @Test
  void what_would_arrive_within_an_hour_goes_out_as_one_mail() {
    itIs(WEEK_BEFORE);

    assertThat(world.mailer.sent)
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.messageId()).isEqualTo(first().id());
              assertThat(mail.subject()).isEqualTo("2 messages from Sura Clinic");
              assertThat(mail.text()).containsOnlyOnce("Dear Mei").contains("13:00", "13:30");
              assertThat(mail.text().split("Confirm, move or cancel: ")).hasSize(3);
              assertThat(mail.html()).containsOnlyOnce("Dear Mei").contains("13:00", "13:30");
              assertThat(mail.stop()).isNotNull();
            });
    assertThat(List.of(first(), second()))
        .extracting(MessageIntent::status)
        .containsOnly(MessageStatus.DELIVERED);
    assertThat(first().sentWith()).isNull();
    assertThat(second().sentWith()).isEqualTo(first().id());
    assertThat(outcomes(second())).containsExactly(Attempt.ACCEPTED);

    world.clock.advance(Duration.ofHours(1));
    world.sends();
    assertThat(world.mailer.sent).hasSize(1);
  }

  @Test
  void what_comes_later_than_that_goes_by_itself() {
    booked("visit:3", "2026-12-01T07:00:01Z");
    world.sends();
    world.mailer.sent.clear();
    itIs(WEEK_BEFORE);
    assertThat(world.mailer.sent).hasSize(1);
    assertThat(reminder("visit:3").status()).isEqualTo(MessageStatus.PLANNED);

    itIs(WEEK_BEFORE.plusSeconds(3601));
    assertThat(world.mailer.sent).hasSize(2);
    assertThat(reminder("visit:3").sentWith()).isNull();
  }

  @Test
  void text_messages_stay_apart() {
    world.mailer.ready = false;
    itIs(WEEK_BEFORE);
    assertThat(world.texter.sent).hasSize(1);

    itIs(WEEK_BEFORE.plusSeconds(1800));
    assertThat(world.texter.sent).hasSize(2);
    assertThat(second().sentWith()).isNull();
  }

  @Test
  void nobody_gets_what_is_another_patients() {
    world.knows(Given.patient("p-2", "mei.lin@example.test", "en", Given.BANGKOK, 1));
    world.merged("p-2", Given.MEI, 1);
    world.learns("visit:3", "p-2", Given.booked(1, "2026-11-20T03:00:00Z", SECOND));
    world.sends();
    world.mailer.sent.clear();
    itIs(WEEK_BEFORE);

    assertThat(world.mailer.sent).hasSize(1);
    assertThat(reminder("visit:3").status()).isEqualTo(MessageStatus.PLANNED);
  }

  @Test
  void several_in_one_mail_are_one_that_the_patient_got() {
    for (int i = 3; i < 8; i++) {
      booked("visit:" + i, FIRST);
    }
    world.sends();
    world.mailer.sent.clear();
    itIs(WEEK_BEFORE);
    assertThat(world.mailer.sent).hasSize(1);
    booked("visit:8", "2026-12-01T08:00:00Z");
    booked("visit:9", "2026-12-01T10:00:00Z");
    booked("visit:10", "2026-12-01T11:30:00Z");
    world.sends();
    world.mailer.sent.clear();

    itIs(WEEK_BEFORE.plus(Duration.ofHours(2)));
    itIs(WEEK_BEFORE.plus(Duration.ofHours(4)));

    assertThat(world.mailer.sent).as("the second and third of the day").hasSize(2);
    itIs(WEEK_BEFORE.plus(Duration.ofMinutes(330)));
    assertThat(world.mailer.sent).hasSize(2);
    assertThat(reminder("visit:10").reason()).isEqualTo("CAPPED");
  }

  @Test
  void what_is_not_wanted_any_more_is_not_taken_along() {
    world.occasions.replace(
        world
            .occasions
            .find(Given.CLINIC, "visit:2")
            .orElseThrow()
            .with(cancelled())
            .orElseThrow());
    itIs(WEEK_BEFORE);

    assertThat(world.mailer.sent).singleElement().matches(mail -> !mail.text().contains("13:30"));
    assertThat(second().status()).isEqualTo(MessageStatus.PLANNED);
  }

  @Test
  void in_the_night_nothing_comes_earlier_than_by_itself() {
    booked("visit:3", "2026-12-02T01:30:00Z");
    booked("visit:4", "2026-12-02T02:00:00Z");
    world.sends();
    world.mailer.sent.clear();
    // Due at nine in the morning, both: the visits are at half past eight and at nine.
    world.mailer.ready = false;
    world.texter.ready = false;
    itIs(Instant.parse("2026-11-24T12:59:00Z"));
    world.mailer.ready = true;

    // The first of December's are late, and go out before that of nine.
    itIs(Instant.parse("2026-11-25T01:30:00Z"));

    assertThat(world.mailer.sent).singleElement().matches(mail -> mail.text().contains("13:30"));
    assertThat(reminder("visit:4").status()).isEqualTo(MessageStatus.PLANNED);
  }

  @Test
  void after_a_lost_answer_the_same_goes_out_again_on_that_channel_alone() {
    answers(new Outcome.AnswerLost("TIMEOUT"));
    itIs(WEEK_BEFORE);
    assertThat(List.of(first(), second()))
        .allSatisfy(intent -> assertThat(intent.status()).isEqualTo(MessageStatus.PLANNED))
        .allSatisfy(intent -> assertThat(outcomes(intent)).containsExactly("TIMEOUT"));
    booked("visit:3", "2026-12-01T06:20:00Z");

    answers(new Outcome.Accepted());
    itIs(WEEK_BEFORE.plusSeconds(60));

    assertThat(world.mailer.sent)
        .filteredOn(mail -> mail.messageId().equals(first().id()))
        .singleElement()
        .matches(OutgoingMessage::mayHaveBeenTaken)
        .matches(mail -> mail.text().contains("13:30"))
        .matches(mail -> !mail.text().contains("13:20"), "a repeat says nothing new");
    assertThat(second().status()).isEqualTo(MessageStatus.DELIVERED);
    assertThat(second().sentWith()).isEqualTo(first().id());
    assertThat(world.texter.sent).isEmpty();
  }

  @Test
  void one_that_was_withdrawn_meanwhile_is_left_out_of_the_next_try() {
    answers(new Outcome.AnswerLost("TIMEOUT"));
    itIs(WEEK_BEFORE);
    world.learns("visit:2", cancelled());

    answers(new Outcome.Accepted());
    itIs(WEEK_BEFORE.plusSeconds(60));

    assertThat(second().status()).isEqualTo(MessageStatus.CANCELLED);
    assertThat(world.mailer.sent)
        .filteredOn(mail -> mail.messageId().equals(first().id()))
        .singleElement()
        .matches(mail -> mail.text().contains("13:00") && !mail.text().contains("13:30"));
  }

  @Test
  void one_whose_withdrawal_the_ledger_has_not_caught_up_with_is_left_out_and_withdrawn() {
    answers(new Outcome.AnswerLost("TIMEOUT"));
    itIs(WEEK_BEFORE);
    world.occasions.replace(
        world
            .occasions
            .find(Given.CLINIC, "visit:2")
            .orElseThrow()
            .with(cancelled())
            .orElseThrow());

    answers(new Outcome.Accepted());
    itIs(WEEK_BEFORE.plusSeconds(60));
    itIs(WEEK_BEFORE.plusSeconds(1800));

    assertThat(world.mailer.sent).singleElement().matches(mail -> !mail.text().contains("13:30"));
    assertThat(first().status()).isEqualTo(MessageStatus.DELIVERED);
    assertThat(second().status()).isEqualTo(MessageStatus.CANCELLED);
  }

  @Test
  void nothing_waits_for_a_mail_that_its_plan_has_put_off() {
    world.learns("session:1", Given.signed(1, "2026-11-20T03:00:00Z", "2026-11-24", "2026-12-08"));
    booked("visit:3", "2026-12-01T03:30:00Z");
    for (String day : List.of("2026-11-20", "2026-11-21", "2026-11-23")) {
      itIs(Instant.parse(day + "T03:00:00Z"));
    }
    answers(new Outcome.AnswerLost("TIMEOUT"));
    itIs(Instant.parse("2026-11-24T03:00:00Z"));
    assertThat(outcomes(reminder("visit:3"))).containsExactly("TIMEOUT");
    world.mailer.sent.clear();

    world.learns("session:1", Given.amended(2, "2026-11-24T03:00:01Z", "2027-02-01", "2027-02-15"));
    answers(new Outcome.Accepted());
    itIs(Instant.parse("2026-11-24T03:30:00Z"));
    world.sends();

    assertThat(world.mailer.sent)
        .singleElement()
        .matches(mail -> mail.messageId().equals(reminder("visit:3").id()))
        .matches(OutgoingMessage::mayHaveBeenTaken);
    assertThat(reminder("visit:3").status()).isEqualTo(MessageStatus.DELIVERED);
  }

  @Test
  void a_message_that_meets_no_other_costs_no_read_more() {
    booked("visit:3", "2026-12-08T06:00:00Z");
    world.sends();
    // The week before the third, when the reminders of the others are over.
    itIs(Instant.parse("2026-12-01T05:59:59Z"));
    world.mailer.sent.clear();
    var reads = new AtomicInteger();
    var counting = new HookedMessages(world.ledger, reads::incrementAndGet, _ -> {});

    world.clock.set("2026-12-01T06:00:00Z");
    world.instance(counting).sendDue();

    assertThat(world.mailer.sent).hasSize(1);
    assertThat(reads).as("what the person had already").hasValue(1);
  }

  @Test
  void of_one_that_was_withdrawn_itself_the_others_go_out_on_the_channel_that_may_have_them() {
    answers(new Outcome.AnswerLost("TIMEOUT"));
    itIs(WEEK_BEFORE);
    world.learns("visit:1", Given.visit(2, FIRST, VisitChange.CANCELLED, 1, FIRST));
    world.mailer.ready = false;
    itIs(WEEK_BEFORE.plusSeconds(300));
    assertThat(world.texter.sent).extracting(OutgoingMessage::text).noneMatch(this::isReminder);

    world.mailer.ready = true;
    answers(new Outcome.Accepted());
    itIs(WEEK_BEFORE.plusSeconds(1800));

    assertThat(first().status()).isEqualTo(MessageStatus.CANCELLED);
    assertThat(second().status()).isEqualTo(MessageStatus.DELIVERED);
    assertThat(second().sentWith()).isNull();
    assertThat(world.mailer.sent)
        .filteredOn(mail -> isReminder(mail.text()))
        .singleElement()
        .matches(mail -> mail.messageId().equals(second().id()))
        .matches(OutgoingMessage::mayHaveBeenTaken);
  }

  @Test
  void what_was_refused_goes_on_one_by_one() {
    answers(new Outcome.Rejected("SMTP_550"));
    itIs(WEEK_BEFORE);
    itIs(WEEK_BEFORE.plusSeconds(1800));

    assertThat(world.texter.sent).hasSize(2);
    assertThat(List.of(first(), second()))
        .allSatisfy(intent -> assertThat(intent.channel()).isEqualTo(Channel.SMS))
        .allSatisfy(
            intent -> assertThat(outcomes(intent)).containsExactly("SMTP_550", Attempt.ACCEPTED));
    assertThat(second().sentWith()).isNull();
  }

  @Test
  void what_has_failed_in_one_mail_has_failed_each_and_is_sent_again_by_itself() {
    answers(new Outcome.AnswerLost("TIMEOUT"));
    for (int minute = 0; minute < 90; minute++) {
      itIs(WEEK_BEFORE.plusSeconds(60 * minute));
    }
    assertThat(List.of(first(), second()))
        .allSatisfy(intent -> assertThat(intent.status()).isEqualTo(MessageStatus.FAILED))
        .allSatisfy(intent -> assertThat(outcomes(intent)).hasSize(6));

    answers(new Outcome.Accepted());
    new ResendMessage(world.ledger, world.clock).resend(Given.CLINIC, second().id(), Cause.none());
    world.sends();

    assertThat(world.mailer.sent)
        .singleElement()
        .matches(mail -> mail.messageId().equals(second().id()));
    assertThat(second().sentWith()).isNull();
    assertThat(first().status()).isEqualTo(MessageStatus.FAILED);
  }

  @Test
  void a_receipt_is_for_every_message_in_the_mail() {
    answers(new Outcome.Accepted("M0", true));
    itIs(WEEK_BEFORE);
    assertThat(second().status()).isEqualTo(MessageStatus.SENT);

    told(null);
    told(null);

    assertThat(List.of(first(), second()))
        .allSatisfy(intent -> assertThat(intent.status()).isEqualTo(MessageStatus.DELIVERED))
        .allSatisfy(
            intent ->
                assertThat(outcomes(intent)).containsExactly(Attempt.ACCEPTED, Attempt.DELIVERED));
  }

  @Test
  void a_mail_that_did_not_arrive_goes_by_the_next_channel_message_by_message() {
    answers(new Outcome.Accepted("M0", true));
    itIs(WEEK_BEFORE);

    told("BOUNCED");
    told("BOUNCED");
    itIs(WEEK_BEFORE.plusSeconds(1800));

    assertThat(world.texter.sent).hasSize(2);
    assertThat(List.of(first(), second()))
        .allSatisfy(intent -> assertThat(intent.channel()).isEqualTo(Channel.SMS))
        .allSatisfy(intent -> assertThat(intent.sentWith()).isNull());
  }

  private void told(@Nullable String failure) {
    new SettleReceipt(world.ledger, world.clock).settle(Channel.EMAIL, first().id(), "M0", failure);
  }

  private void answers(Outcome outcome) {
    world.mailer.answer = _ -> outcome;
  }

  private boolean isReminder(String text) {
    return text.contains("look forward") || text.contains("reminder");
  }

  private void booked(String occasion, String start) {
    world.learns(occasion, Given.booked(1, world.clock.instant().toString(), start));
  }

  private static VisitChanged cancelled() {
    return Given.visit(2, "2026-11-24T05:00:00Z", VisitChange.CANCELLED, 1, SECOND);
  }

  private void itIs(Instant now) {
    world.clock.set(now.toString());
    world.sends();
  }

  private MessageIntent first() {
    return reminder("visit:1");
  }

  private MessageIntent second() {
    return reminder("visit:2");
  }

  private MessageIntent reminder(String occasion) {
    return world.ledger.ofOccasion(occasion).stream()
        .filter(intent -> intent.step().equals("week-before"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> outcomes(MessageIntent intent) {
    return intent.attempts().stream().map(Attempt::outcome).toList();
  }
}
