package clinic.sura.booking.availability;

import static clinic.sura.booking.Examples.line;
import static clinic.sura.booking.Examples.room;
import static clinic.sura.booking.Examples.service;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.booking.Examples;
import clinic.sura.booking.availability.BookingReason.TooSoon;
import clinic.sura.booking.availability.SlotSearch.Wishes;
import clinic.sura.booking.calendar.Grid;
import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.calendar.WeeklyHours;
import clinic.sura.booking.practitioner.Practitioner;
import clinic.sura.booking.service.ClinicService;
import clinic.sura.booking.service.VisitKind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A clinic that is open round the clock, on the days of 23 and 25 hours of three parts of the
 * world: whatever its clock says, nobody is in two places at one instant, and no hour is lost.
 */
class ClockChangeTest {

  private static final Duration VISIT = Duration.ofMinutes(30);

  private static final WeeklyHours ROUND_THE_CLOCK =
      new WeeklyHours(List.of(line(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, "00:00", "23:59")));

  /** A change of the clocks in a zone. */
  record Change(ZoneId zone, ZoneOffsetTransition transition) {

    LocalDate date() {
      return transition.getDateTimeBefore().toLocalDate();
    }

    /** How long the day is, in hours. */
    long hours() {
      return 24 - transition.getDuration().toHours();
    }

    @Override
    public String toString() {
      return zone + " " + date() + ", " + hours() + " h";
    }
  }

  static Stream<Change> changes() {
    return Stream.of("America/Los_Angeles", "Europe/London", "Australia/Sydney")
        .map(ZoneId::of)
        .flatMap(
            zone ->
                Stream.iterate(
                        zone.getRules().nextTransition(Instant.parse("2027-01-01T00:00:00Z")),
                        change -> zone.getRules().nextTransition(change.getInstant()))
                    .limit(2)
                    .map(change -> new Change(zone, change)));
  }

  private static ClinicService visit() {
    return service("visit", VisitKind.REVIEW, 30, 0, 0, 0, "CONSULTATION");
  }

  private static SetUp setUp(ZoneId zone) {
    Practitioner awake = Examples.working(Examples.practitioner("anan"), ROUND_THE_CLOCK);
    return new SetUp(
        Examples.clinicIn(zone, ROUND_THE_CLOCK),
        List.of(room("consult-1", "CONSULTATION")),
        List.of(),
        List.of(awake),
        List.of(visit()));
  }

  private static List<Slot> slots(Change change, TakenTime... taken) {
    Instant weekBefore = change.transition().getInstant().minus(Duration.ofDays(7));
    return FreeSlots.find(
        setUp(change.zone()),
        new SlotSearch(visit(), change.date(), change.date(), Wishes.NONE),
        List.of(taken),
        weekBefore);
  }

  private static TakenTime taken(Slot slot) {
    return new TakenTime(
        "appointment",
        "mei",
        "visit",
        slot.practitionerId(),
        slot.roomId(),
        List.of(),
        slot.visit(),
        slot.visit(),
        List.of(),
        null);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void every_quarter_of_an_hour_of_the_day_is_offered_once(Change change) {
    List<Instant> starts = slots(change).stream().map(slot -> slot.visit().from()).toList();

    Instant first = change.date().atStartOfDay(change.zone()).toInstant();
    long quarters = change.hours() * 4 - 2;
    assertThat(starts)
        .as("23:59 leaves the last start at 23:15")
        .containsExactlyElementsOf(
            Stream.iterate(first, start -> start.plus(Grid.OFFER)).limit(quarters).toList());
    assertThat(starts)
        .allSatisfy(
            start ->
                assertThat(LocalDate.ofInstant(start, change.zone())).isEqualTo(change.date()));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void a_visit_is_as_long_as_it_says_whatever_the_clock_does(Change change) {
    assertThat(slots(change))
        .allSatisfy(
            slot ->
                assertThat(Duration.between(slot.visit().from(), slot.visit().until()))
                    .isEqualTo(VISIT));
    var overTheChange = TimeSpan.of(change.transition().getInstant().minus(VISIT), VISIT);
    assertThat(slots(change)).extracting(Slot::visit).contains(overTheChange);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void an_hour_that_comes_twice_can_be_had_twice_and_a_skipped_one_not_at_all(Change change) {
    LocalDateTime during =
        change.transition().isGap()
            ? change.transition().getDateTimeBefore().plusMinutes(15)
            : change.transition().getDateTimeAfter().plusMinutes(15);
    List<Slot> atThatTime =
        slots(change).stream()
            .filter(
                slot -> LocalDateTime.ofInstant(slot.visit().from(), change.zone()).equals(during))
            .toList();
    assertThat(atThatTime).hasSize(change.transition().isGap() ? 0 : 2);
    if (atThatTime.size() == 2) {
      assertThat(slots(change, taken(atThatTime.getFirst())))
          .as("the second one is another time")
          .contains(atThatTime.getLast())
          .doesNotContain(atThatTime.getFirst());
    }
  }

  @ParameterizedTest
  @MethodSource("changes")
  void what_is_taken_keeps_out_exactly_what_overlaps_in_real_time(Change change) {
    List<Slot> all = slots(change);
    for (Slot slot : all) {
      Set<Slot> left = new HashSet<>(slots(change, taken(slot)));
      assertThat(all)
          .allSatisfy(
              other ->
                  assertThat(left.contains(other))
                      .as("%s beside %s", other, slot)
                      .isNotEqualTo(other.visit().overlaps(slot.visit())));
    }
  }

  @ParameterizedTest
  @MethodSource("changes")
  void lead_time_is_real_time_and_the_horizon_is_counted_in_days(Change change) {
    ClinicService dayAhead = service("visit", VisitKind.REVIEW, 30, 0, 0, 24 * 60, "CONSULTATION");
    Instant noonBefore = change.date().minusDays(1).atTime(12, 0).atZone(change.zone()).toInstant();
    SetUp setUp = setUp(change.zone());
    var rules =
        new BookingRules(setUp.clinic(), dayAhead, setUp.practitioners().getFirst(), noonBefore);

    Instant inADay = noonBefore.plus(Duration.ofHours(24));
    assertThat(rules.against(inADay)).isEmpty();
    assertThat(rules.against(inADay.minus(Grid.STEP))).containsExactly(new TooSoon(inADay));

    Instant lastDay =
        change
            .date()
            .minusDays(1)
            .plusDays(dayAhead.horizonDays())
            .atTime(23, 0)
            .atZone(change.zone())
            .toInstant();
    assertThat(rules.against(lastDay)).isEmpty();
    assertThat(rules.against(lastDay.plus(Duration.ofHours(1)))).hasSize(1);
  }
}
