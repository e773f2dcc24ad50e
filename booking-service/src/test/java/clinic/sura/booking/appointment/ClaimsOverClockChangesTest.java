package clinic.sura.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.booking.Examples;
import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.patient.PersonName;
import clinic.sura.booking.service.VisitKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims are instants: an hour of the clock that comes twice is two hours that can be taken. */
class ClaimsOverClockChangesTest {

  private static Appointment at(Instant start, LocalDate date) {
    var span = TimeSpan.of(start, Duration.ofMinutes(30));
    return Appointment.book(
        Examples.CLINIC,
        "a-" + start,
        new Attendee("mei", new PersonName("Mei", "Lin"), 1),
        "visit",
        VisitKind.REVIEW,
        new Place("anan", "consult-1", List.of(), span, span, date, List.of()),
        start.minus(Duration.ofDays(1)),
        new Actor("desk", "Dao"));
  }

  @ParameterizedTest
  @CsvSource({
    "America/Los_Angeles, 2027-11-07T01:30",
    "Europe/London, 2027-10-31T01:30",
    "Australia/Sydney, 2027-04-04T02:30"
  })
  void the_two_visits_at_a_time_that_comes_twice_share_no_claim(String zone, String time) {
    var local = LocalDateTime.parse(time).atZone(ZoneId.of(zone));
    Instant first = local.withEarlierOffsetAtOverlap().toInstant();
    Instant second = local.withLaterOffsetAtOverlap().toInstant();
    assertThat(Duration.between(first, second)).isEqualTo(Duration.ofHours(1));

    Set<String> claims = new HashSet<>(Claims.of(at(first, local.toLocalDate())));
    assertThat(claims).hasSize(18);
    assertThat(Claims.of(at(second, local.toLocalDate()))).hasSize(18).noneMatch(claims::contains);
    assertThat(Claims.of(at(first.plus(Duration.ofMinutes(25)), local.toLocalDate())))
        .as("what overlaps in real time does share some")
        .anyMatch(claims::contains);
  }
}
