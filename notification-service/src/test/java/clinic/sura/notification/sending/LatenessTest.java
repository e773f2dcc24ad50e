package clinic.sura.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sura.notification.Given;
import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.message.MessageKind;
import clinic.sura.notification.message.MessageStatus;
import clinic.sura.notification.message.Messages;
import clinic.sura.notification.occasion.LearnFact;
import clinic.sura.notification.plan.PlanMessages;
import clinic.sura.notification.preference.KeepPreference;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** How late messages go out that become due one after the other, among 100,000 that are planned. */
@ServiceTest
@Tag("measure")
@Import(DrainSpeedTest.Providers.class)
// With a database of its own, where nothing else is due.
@TestPropertySource(properties = "sura.service=notification-lateness")
class LatenessTest {

  private static final Logger log = LoggerFactory.getLogger(LatenessTest.class);

  private static final int PLANNED = 100_000;
  private static final int AT_ONCE = 1_000;
  private static final int DUE = 1_000;
  private static final Duration APART = Duration.ofMillis(50);
  private static final Duration REMINDED_BEFORE = Duration.ofHours(3);
  private static final LocalTime MORNING = LocalTime.of(10, 30);
  private static final LocalTime NOON = LocalTime.of(12, 0);

  @Autowired KeepPreference preferences;
  @Autowired LearnFact facts;
  @Autowired PlanMessages plan;
  @Autowired Messages messages;
  @Autowired MovableClock clock;
  @Autowired DrainSpeedTest.Texter texter;

  @Test
  void a_reminder_goes_out_within_two_seconds_among_a_hundred_thousand_that_are_planned() {
    LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), Given.BANGKOK).plusDays(1);
    Duration before = clock.offset();
    try {
      moveTo(tomorrow.atTime(MORNING).atZone(Given.BANGKOK).toInstant());
      Instant first = tomorrow.atTime(NOON).atZone(Given.BANGKOK).toInstant();
      IntStream.range(0, DUE).parallel().forEach(i -> remind(i, first.plus(APART.multipliedBy(i))));
      fill(reminder(0));
      await("the confirmations").atMost(Duration.ofMinutes(2)).until(() -> taken(DUE));

      moveTo(first.minusSeconds(5));
      await("the reminders").atMost(Duration.ofMinutes(3)).until(() -> taken(2 * DUE));
      await("their outcomes")
          .atMost(Duration.ofMinutes(1))
          .until(() -> IntStream.range(0, DUE).allMatch(i -> reminder(i).attempts().size() == 1));
    } finally {
      clock.moveTo(before);
    }

    List<Long> millis =
        IntStream.range(0, DUE)
            .mapToObj(this::reminder)
            .map(sent -> Duration.between(sent.dueAt(), sent.attempts().getLast().at()).toMillis())
            .sorted()
            .toList();
    long p99 = millis.get(DUE * 99 / 100);
    log.info(
        "{} messages a second among {} that are planned, late by p50 {} ms, p99 {} ms, at most {}",
        Duration.ofSeconds(1).dividedBy(APART),
        PLANNED,
        millis.get(DUE / 2),
        p99,
        millis.getLast());
    assertThat(millis.getFirst()).as("none is early").isNotNegative();
    assertThat(p99).isLessThan(2_000);
  }

  private void moveTo(Instant then) {
    clock.moveTo(clock.offset().plus(Duration.between(clock.instant(), then)));
  }

  private boolean taken(int count) {
    return texter.taken.size() == count;
  }

  /** Has somebody booked whose reminder of the same day is due then. */
  private void remind(int patient, Instant due) {
    String id = patientId(patient);
    String clinicId = clinicId(patient);
    preferences.keep(Given.patientOf(clinicId, id, null, "en", Given.BANGKOK, 1));
    String now = clock.instant().toString();
    String start = due.plus(REMINDED_BEFORE).toString();
    plan.of(facts.learn("visit:" + id, clinicId, id, Given.booked(1, now, start)));
  }

  /** What the other patients of the clinics are to get in the next weeks. */
  private void fill(MessageIntent like) {
    IntStream.range(0, PLANNED / AT_ONCE)
        .forEach(
            batch ->
                messages.add(
                    IntStream.range(batch * AT_ONCE, (batch + 1) * AT_ONCE)
                        .mapToObj(i -> planned(i, like))
                        .toList()));
  }

  private MessageIntent planned(int number, MessageIntent like) {
    Instant due = like.dueAt().plus(Duration.ofDays(1)).plusSeconds(37L * number);
    return new MessageIntent(
        "planned-" + number,
        clinicId(number),
        "planned-" + number,
        "visit:planned-" + number,
        like.kind(),
        like.step(),
        MessageStatus.PLANNED,
        due,
        due.plus(REMINDED_BEFORE),
        due,
        like.channel(),
        like.language(),
        null,
        like.tries(),
        like.digest(),
        null,
        1);
  }

  private MessageIntent reminder(int patient) {
    return messages
        .ofPatient(clinicId(patient), List.of(patientId(patient)), null, Integer.MAX_VALUE)
        .stream()
        .filter(intent -> intent.kind() == MessageKind.REMINDER)
        .findFirst()
        .orElseThrow();
  }

  private static String patientId(int number) {
    return "reminded-" + number;
  }

  private static String clinicId(int number) {
    return "clinic-" + number % 3;
  }
}
