package clinic.sura.notification.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sura.notification.Given;
import clinic.sura.notification.message.MessageKind;
import clinic.sura.notification.plan.files.ShippedPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FrequencyCapTest {

  private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");

  private final FrequencyCap threeADay = new FrequencyCap(3, Duration.ofDays(1));
  private final MessagePlan plan = ShippedPlan.read();

  @Test
  void a_person_who_had_less_than_enough_gets_the_next_at_once() {
    assertThat(threeADay.nextAfter(List.of(), NOW)).isEqualTo(NOW);
    assertThat(threeADay.nextAfter(ago("PT1H", "PT2H"), NOW)).isEqualTo(NOW);
    assertThat(threeADay.nextAfter(ago("PT1H", "PT2H", "P1D"), NOW)).isEqualTo(NOW);
  }

  @Test
  void the_next_after_enough_waits_until_the_oldest_of_them_is_long_enough_ago() {
    assertThat(threeADay.nextAfter(ago("PT1H", "PT20H", "PT2H"), NOW))
        .isEqualTo(NOW.plus(Duration.ofHours(4)));
    assertThat(threeADay.nextAfter(ago("PT1H", "PT23H", "PT20H", "PT2H"), NOW))
        .isEqualTo(NOW.plus(Duration.ofHours(4)));
    assertThat(threeADay.nextAfter(ago("PT1H", "PT23H59M59S", "PT2H"), NOW))
        .isEqualTo(NOW.plus(Duration.ofSeconds(1)));
  }

  @Test
  void what_waits_does_not_come_at_night() {
    // Four hours ahead is 17:00 in Bangkok, ten hours ahead is 23:00.
    assertThat(plan.allowedAt(ago("PT1H", "PT20H", "PT2H"), NOW, Given.BANGKOK))
        .isEqualTo(NOW.plus(Duration.ofHours(4)));
    assertThat(plan.allowedAt(ago("PT1H", "PT14H", "PT2H"), NOW, Given.BANGKOK))
        .isEqualTo(Instant.parse("2026-11-21T02:00:00Z"));
  }

  @Test
  void what_answers_the_patient_or_is_urgent_is_not_counted() {
    assertThat(plan.caps(MessageKind.REMINDER, "day-before")).isTrue();
    assertThat(plan.caps(MessageKind.MAINTENANCE_RECALL, "window-opens")).isTrue();
    assertThat(plan.caps(MessageKind.BOOKING_CONFIRMED, "at-once")).isFalse();
    assertThat(plan.caps(MessageKind.AFTERCARE, "at-once")).isFalse();
    assertThat(plan.caps(MessageKind.AFTERCARE, "day-1")).isTrue();
    assertThat(plan.caps(MessageKind.LOT_RECALL, "at-once")).isFalse();
    assertThat(plan.caps(MessageKind.WAITING_LIST_OFFER, "at-once")).isFalse();
  }

  @Test
  void a_cap_of_nothing_is_refused() {
    assertThatThrownBy(() -> new FrequencyCap(0, Duration.ofDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FrequencyCap(3, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Instant> ago(String... ago) {
    return Stream.of(ago).map(Duration::parse).map(NOW::minus).toList();
  }
}
