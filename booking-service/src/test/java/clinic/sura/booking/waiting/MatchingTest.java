package clinic.sura.booking.waiting;

import static clinic.sura.booking.Examples.CLINIC;
import static clinic.sura.booking.Examples.NOW;
import static clinic.sura.booking.Examples.TUESDAY;
import static clinic.sura.booking.Examples.at;
import static clinic.sura.booking.Examples.practitioner;
import static clinic.sura.booking.Examples.setUp;
import static clinic.sura.booking.Examples.taken;
import static clinic.sura.booking.waiting.WaitingExamples.anyTime;
import static clinic.sura.booking.waiting.WaitingExamples.choice;
import static clinic.sura.booking.waiting.WaitingExamples.freed;
import static clinic.sura.booking.waiting.WaitingExamples.mornings;
import static clinic.sura.booking.waiting.WaitingExamples.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.booking.availability.TakenTime;
import clinic.sura.booking.calendar.DayPart;
import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.waiting.FreedTime.Outcome;
import clinic.sura.booking.waiting.Matching.Match;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatchingTest {

  private final TimeSpan ten = new TimeSpan(at("10:00"), at("10:30"));
  private final FreedTime freed = freed(CLINIC, "f1", ten);

  private Optional<String> best(FreedTime time, List<TakenTime> taken, WaitingListEntry... list) {
    return match(time, taken, NOW, list).map(match -> match.entry().id());
  }

  private static Optional<Match> match(
      FreedTime time, List<TakenTime> taken, Instant now, WaitingListEntry... list) {
    var setUp = setUp(practitioner("dr-anan"), practitioner("dr-siriporn"));
    return new Matching(setUp, taken, now).best(time, List.of(list));
  }

  @Test
  void takes_high_priority_first_and_then_whoever_has_waited_longest() {
    var newer = waiting(CLINIC, "a", anyTime(), Priority.NORMAL, NOW);
    var older = waiting(CLINIC, "b", anyTime(), Priority.NORMAL, NOW.minusSeconds(60));
    var urgent = waiting(CLINIC, "c", anyTime(), Priority.HIGH, NOW);
    assertThat(best(freed, List.of(), newer, older, urgent)).contains("c");
    assertThat(best(freed, List.of(), newer, older)).contains("b");
  }

  @Test
  void passes_over_those_whose_wishes_it_does_not_fit() {
    var other = new Preferences(Set.of("dr-siriporn"), Set.of(), TUESDAY, TUESDAY);
    var evening = new Preferences(Set.of(), Set.of(DayPart.EVENING), TUESDAY, TUESDAY);
    var later = new Preferences(Set.of(), Set.of(), TUESDAY.plusDays(1), TUESDAY.plusDays(9));
    var earlier = new Preferences(Set.of(), Set.of(), TUESDAY.minusDays(9), TUESDAY.minusDays(1));
    assertThat(
            best(
                freed,
                List.of(),
                waiting(CLINIC, "a", other),
                waiting(CLINIC, "b", evening),
                waiting(CLINIC, "c", later),
                waiting(CLINIC, "d", earlier)))
        .isEmpty();
    assertThat(best(freed, List.of(), waiting(CLINIC, "e", mornings()))).contains("e");
  }

  @Test
  void offers_the_time_itself_and_not_one_that_was_free_before() {
    var found = match(freed, List.of(), NOW, waiting(CLINIC, "a", anyTime())).orElseThrow();
    assertThat(found.slot().visit()).isEqualTo(ten);
    assertThat(found.slot().practitionerId()).isEqualTo("dr-anan");
    var gone = taken("somebody", "dr-anan", "consult-1", "10:00", "10:30");
    assertThat(best(freed, List.of(gone), waiting(CLINIC, "a", anyTime()))).isEmpty();
  }

  @Test
  void asks_nobody_who_has_an_appointment_then_or_has_an_offer() {
    var waiting = waiting(CLINIC, "a", anyTime());
    var busy = taken(waiting.patientId(), "dr-siriporn", "treat-1", "09:30", "11:00");
    assertThat(best(freed, List.of(busy), waiting)).isEmpty();
    var offered = waiting.offered(WaitingExamples.offer("h1", ten)).orElseThrow();
    assertThat(best(freed, List.of(), offered)).isEmpty();
  }

  @Test
  void asks_nobody_twice_for_the_same_time() {
    var first = waiting(CLINIC, "a", anyTime());
    var second = waiting(CLINIC, "b", anyTime());
    var choice = choice(first, "h1", ten);
    var tried = freed.choosing(choice).movingOn(choice, Outcome.EXPIRED);
    assertThat(best(tried, List.of(), first, second)).contains("b");
    assertThat(best(tried, List.of(), first)).isEmpty();
  }

  @Test
  void asks_nobody_to_come_within_the_hour() {
    var waiting = waiting(CLINIC, "a", anyTime());
    assertThat(match(freed, List.of(), at("09:00"), waiting)).isPresent();
    var justBefore = new TimeSpan(at("09:45"), at("10:00"));
    assertThat(match(freed(CLINIC, "f", justBefore), List.of(), at("09:00"), waiting)).isEmpty();
  }

  @Test
  void lets_an_offer_stand_for_a_quarter_of_the_time_left_within_bounds() {
    var start = at("10:00");
    assertThat(Matching.until(start, start.minus(Duration.ofHours(8))))
        .isEqualTo(start.minus(Duration.ofHours(6)));
    assertThat(Matching.until(start, start.minus(Duration.ofDays(9))))
        .isEqualTo(start.minus(Duration.ofDays(9)).plus(Duration.ofHours(4)));
    assertThat(Matching.until(start, start.minus(Duration.ofMinutes(60))))
        .isEqualTo(start.minus(Duration.ofMinutes(45)));
    assertThat(Matching.until(start, start.minus(Duration.ofMinutes(20))))
        .isEqualTo(start.minus(Duration.ofMinutes(5)));
  }
}
