package clinic.sura.notification.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sura.notification.Given;
import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.message.MessageKind;
import clinic.sura.notification.plan.PlanStep.InQuietHours;
import clinic.sura.notification.plan.files.ShippedPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the plan says of messages that go out together. */
class DigestRuleTest {

  private final MessagePlan plan = ShippedPlan.read();

  @ParameterizedTest
  @CsvSource({
    "REMINDER, week-before, true",
    "REMINDER, day-before, true",
    "REMINDER, hours-before, false",
    "AFTERCARE, at-once, false",
    "AFTERCARE, day-1, true",
    "AFTERCARE, day-3, true",
    "RESULT_CHECK, window-opens, true",
    "MAINTENANCE_RECALL, window-opens, true",
    "MAINTENANCE_RECALL, two-weeks-in, true",
    "MAINTENANCE_RECALL, window-closes, true",
    "BOOKING_CONFIRMED, at-once, false",
    "CANCELLED, at-once, false",
    "MISSED, at-once, false",
    "WAITING_LIST_OFFER, at-once, false",
    "LOT_RECALL, at-once, false"
  })
  void what_reminds_goes_together_by_mail_and_what_answers_or_hurries_does_not(
      MessageKind kind, String step, boolean together) {
    assertThat(plan.goesTogether(kind, step, Channel.EMAIL)).isEqualTo(together);
    assertThat(plan.goesTogether(kind, step, Channel.SMS)).isFalse();
    assertThat(plan.goesTogether(kind, step, Channel.LINE)).isFalse();
    assertThat(plan.goesTogether(kind, step, Channel.WHATSAPP)).isFalse();
  }

  @Test
  void an_hour_early_is_early_enough_and_in_the_night_nothing_is_early() {
    Instant noon = Instant.parse("2026-11-20T05:00:00Z");
    assertThat(plan.togetherUntil(noon, Given.BANGKOK)).isEqualTo(noon.plusSeconds(3600));

    Instant night = Instant.parse("2026-11-20T01:30:00Z");
    assertThat(plan.togetherUntil(night, Given.BANGKOK)).isEqualTo(night);
  }

  @Test
  void a_plan_that_hides_one_message_in_another_is_refused() {
    assertThat(step(MessageKind.REMINDER, false, InQuietHours.LATER, false, null).together())
        .isTrue();
    refused(MessageKind.REMINDER, true, InQuietHours.LATER, false, null);
    refused(MessageKind.REMINDER, false, InQuietHours.SEND, false, null);
    refused(MessageKind.REMINDER, false, InQuietHours.LATER, true, null);
    refused(MessageKind.REMINDER, false, InQuietHours.LATER, false, Duration.ofMinutes(30));
    refused(MessageKind.RESCHEDULED, false, InQuietHours.LATER, false, null);
    assertThatThrownBy(() -> new DigestRule(Duration.ofHours(-1), Set.of(Channel.EMAIL)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new DigestRule(Duration.ofHours(1), Set.of(Channel.EMAIL, Channel.SMS)))
        .hasMessageContaining("Only a mail");
  }

  private static void refused(
      MessageKind kind,
      boolean urgent,
      InQuietHours inQuietHours,
      boolean marketing,
      @Nullable Duration receiptWithin) {
    assertThatThrownBy(() -> step(kind, urgent, inQuietHours, marketing, receiptWithin))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("by itself");
  }

  private static PlanStep step(
      MessageKind kind,
      boolean urgent,
      InQuietHours inQuietHours,
      boolean marketing,
      @Nullable Duration receiptWithin) {
    PlanStep like = ShippedPlan.read().steps().getFirst();
    return new PlanStep(
        "some-step",
        like.on(),
        kind,
        like.due(),
        like.usefulUntil(),
        false,
        urgent,
        true,
        inQuietHours,
        marketing,
        marketing ? "1234/2569" : null,
        true,
        receiptWithin);
  }
}
