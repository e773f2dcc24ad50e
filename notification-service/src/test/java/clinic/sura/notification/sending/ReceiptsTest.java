package clinic.sura.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.notification.Given;
import clinic.sura.notification.World;
import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.channel.Outcome;
import clinic.sura.notification.message.Attempt;
import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.message.MessageStatus;
import clinic.sura.notification.message.ResendMessage;
import clinic.sura.notification.message.SettleReceipt;
import clinic.sura.notification.message.SettleReceipt.Result;
import clinic.sura.notification.occasion.Fact.LotRecalled;
import clinic.sura.notification.occasion.OccasionType;
import clinic.sura.notification.preference.ContactPreference;
import clinic.sura.platform.aggregate.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A patient who wants text messages first and mail second, of a provider that tells later. */
class ReceiptsTest {

  private final World world = new World(Channel.SMS, Channel.EMAIL);
  private final SettleReceipt receipts = new SettleReceipt(world.ledger, world.clock);

  @BeforeEach
  void textsAreTold() {
    world.texter.answer = _ -> new Outcome.Accepted("SM" + world.texter.sent.size(), true);
    ContactPreference mei = Given.mei();
    world.knows(
        new ContactPreference(
            mei.patientId(),
            mei.clinicId(),
            mei.givenName(),
            mei.familyName(),
            mei.email(),
            mei.phone(),
            null,
            mei.language(),
            mei.timeZone(),
            List.of(Channel.SMS, Channel.EMAIL),
            mei.consents(),
            1,
            1));
  }

  @Test
  void what_was_taken_is_sent_and_what_has_arrived_is_delivered() {
    confirmed();
    assertThat(status()).isEqualTo(MessageStatus.SENT);

    assertThat(arrived("SM0")).isEqualTo(Result.SETTLED);

    assertThat(status()).isEqualTo(MessageStatus.DELIVERED);
    assertThat(outcomes()).containsExactly(Attempt.ACCEPTED, Attempt.DELIVERED);
  }

  @Test
  void a_receipt_that_comes_again_changes_nothing() {
    confirmed();
    arrived("SM0");
    MessageIntent before = message();

    assertThat(arrived("SM0")).isEqualTo(Result.NOTHING_NEW);
    assertThat(failed("SM0")).as("out of order").isEqualTo(Result.NOTHING_NEW);

    assertThat(message()).isEqualTo(before);
    world.sends();
    assertThat(world.mailer.sent).isEmpty();
  }

  @Test
  void what_did_not_arrive_goes_by_the_next_channel_once() {
    confirmed();

    assertThat(failed("SM0")).isEqualTo(Result.SETTLED);
    assertThat(failed("SM0")).isEqualTo(Result.NOTHING_NEW);
    world.sends();
    assertThat(failed("SM0")).isEqualTo(Result.NOTHING_NEW);
    world.sends();

    assertThat(world.mailer.sent).hasSize(1);
    assertThat(world.texter.sent).hasSize(1);
    assertThat(status()).isEqualTo(MessageStatus.DELIVERED);
    assertThat(outcomes()).containsExactly(Attempt.ACCEPTED, "TWILIO_30003", Attempt.ACCEPTED);
  }

  @Test
  void what_arrives_on_no_channel_has_failed() {
    world.mailer.answer = _ -> new Outcome.Rejected("550");
    confirmed();
    failed("SM0");
    world.sends();

    assertThat(status()).isEqualTo(MessageStatus.FAILED);
  }

  @Test
  void what_did_not_arrive_and_makes_no_sense_any_more_is_seen_to_by_somebody() {
    confirmed();
    world.clock.set("2026-12-01T06:00:00Z");

    failed("SM0");
    world.sends();

    assertThat(status()).isEqualTo(MessageStatus.FAILED);
    assertThat(world.mailer.sent).isEmpty();
  }

  @Test
  void a_receipt_before_the_answer_settles_it() {
    world.texter.answer =
        _ -> {
          arrived("SM0");
          return new Outcome.Accepted("SM0", true);
        };
    confirmed();

    assertThat(status()).isEqualTo(MessageStatus.DELIVERED);
  }

  @Test
  void a_receipt_settles_what_was_never_answered_and_it_is_not_sent_again() {
    world.texter.answer = _ -> new Outcome.AnswerLost("SILENT");
    confirmed();
    assertThat(status()).isEqualTo(MessageStatus.PLANNED);

    assertThat(arrived("SM7")).isEqualTo(Result.SETTLED);
    world.texter.answer = _ -> new Outcome.Accepted("SM8", true);
    world.clock.advance(Duration.ofMinutes(10));
    world.sends();

    assertThat(world.texter.sent).isEmpty();
    assertThat(status()).isEqualTo(MessageStatus.DELIVERED);
  }

  @Test
  void that_what_was_never_answered_did_not_arrive_opens_the_other_channels() {
    world.texter.answer = _ -> new Outcome.AnswerLost("SILENT");
    confirmed();

    failed("SM7");
    world.sends();

    assertThat(world.mailer.sent).hasSize(1);
  }

  @Test
  void a_late_receipt_of_a_try_before_says_nothing_against_the_next() {
    world.mailer.answer = _ -> new Outcome.Rejected("550");
    confirmed();
    failed("SM0");
    world.sends();
    new ResendMessage(world.ledger, world.clock).resend(Given.CLINIC, message().id(), Cause.none());
    world.sends();
    assertThat(status()).isEqualTo(MessageStatus.SENT);

    assertThat(failed("SM0")).isEqualTo(Result.NOTHING_NEW);
    assertThat(arrived("SM1")).isEqualTo(Result.SETTLED);
  }

  @Test
  void that_it_has_arrived_after_all_counts_however_late() {
    world.mailer.answer = _ -> new Outcome.Rejected("550");
    confirmed();
    failed("SM0");
    world.sends();
    assertThat(status()).isEqualTo(MessageStatus.FAILED);

    arrived("SM0");

    assertThat(status()).isEqualTo(MessageStatus.DELIVERED);
  }

  @Test
  void receipts_of_what_is_not_known_are_passed_over() {
    confirmed();

    assertThat(receipts.settle(Channel.SMS, "nobody's", "SM0", null))
        .isEqualTo(Result.UNKNOWN_MESSAGE);
    assertThat(arrived("SM99")).isEqualTo(Result.NOTHING_NEW);
    assertThat(receipts.settle(Channel.WHATSAPP, message().id(), "SM0", null))
        .isEqualTo(Result.NOTHING_NEW);
  }

  @Test
  void an_ordinary_message_waits_for_no_receipt() {
    confirmed();

    world.clock.advance(Duration.ofDays(2));
    world.sends();

    assertThat(status()).isEqualTo(MessageStatus.SENT);
    assertThat(world.mailer.sent).isEmpty();
  }

  @Test
  void without_word_in_time_a_recall_of_a_lot_goes_by_the_next_channel_too() {
    recalled();
    world.clock.advance(Duration.ofMinutes(29));
    world.sends();
    assertThat(world.mailer.sent).isEmpty();

    world.clock.advance(Duration.ofMinutes(1));
    world.sends();

    assertThat(world.mailer.sent).hasSize(1);
    assertThat(outcomes()).containsExactly(Attempt.ACCEPTED, Attempt.NO_RECEIPT, Attempt.ACCEPTED);
  }

  @Test
  void with_word_in_time_it_does_not() {
    recalled();
    arrived("SM0");

    world.clock.advance(Duration.ofHours(2));
    world.sends();

    assertThat(world.mailer.sent).isEmpty();
  }

  @Test
  void without_word_on_any_channel_somebody_calls() {
    world.mailer.answer = _ -> new Outcome.Rejected("550");
    recalled();
    world.clock.advance(Duration.ofMinutes(30));
    world.sends();

    assertThat(status()).isEqualTo(MessageStatus.FAILED);
  }

  private void confirmed() {
    world.learns("visit:1", Given.booked(1, "2026-11-20T03:00:00Z", "2026-12-01T05:00:00Z"));
    world.sends();
  }

  private void recalled() {
    world.learns(
        OccasionType.LOT_RECALL.idOf("1"),
        new LotRecalled(1, Instant.parse("2026-11-20T03:00:00Z")));
    world.sends();
  }

  private Result arrived(String reference) {
    return told(reference, null);
  }

  private Result failed(String reference) {
    return told(reference, "TWILIO_30003");
  }

  private Result told(String reference, @Nullable String failure) {
    return receipts.settle(Channel.SMS, message().id(), reference, failure);
  }

  /** The first, by when it is due: the confirmation, or the recall. */
  private MessageIntent message() {
    return world.ledger.sorted().getFirst();
  }

  private MessageStatus status() {
    return message().status();
  }

  private List<String> outcomes() {
    return message().attempts().stream().map(Attempt::outcome).toList();
  }
}
