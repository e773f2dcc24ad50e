package clinic.sura.booking.report;

import static clinic.sura.booking.Examples.TUESDAY;
import static clinic.sura.booking.Examples.at;
import static clinic.sura.booking.Examples.away;
import static clinic.sura.booking.Examples.practitioner;
import static clinic.sura.booking.Examples.setUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.report.DateRange.Step;
import clinic.sura.booking.report.VisitFact.Outcome;
import clinic.sura.booking.service.VisitKind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportNumbersTest {

  private static final DateRange WEEK = new DateRange(TUESDAY, TUESDAY.plusDays(6));

  private static VisitFact visit(
      String patient, VisitKind kind, LocalDate date, int minutes, Outcome outcome) {
    var start = at(date, "10:00");
    return new VisitFact(
        patient,
        kind.name(),
        kind,
        "dr-anan",
        "treat-1",
        date,
        start,
        TimeSpan.of(start, Duration.ofMinutes(minutes)),
        outcome,
        start.minus(Duration.ofDays(2)));
  }

  private static VisitFact session(LocalDate date, int minutes, Outcome outcome) {
    return visit("p1", VisitKind.SESSION, date, minutes, outcome);
  }

  @Test
  void takes_ranges_of_one_to_92_days() {
    assertThat(new DateRange(TUESDAY, TUESDAY).isValid()).isTrue();
    assertThat(new DateRange(TUESDAY, TUESDAY.plusDays(91)).isValid()).isTrue();
    assertThat(new DateRange(TUESDAY, TUESDAY.plusDays(92)).isValid()).isFalse();
    assertThat(new DateRange(TUESDAY, TUESDAY.minusDays(1)).isValid()).isFalse();
  }

  @Test
  void divides_booked_by_working_minutes_and_counts_a_missed_visit_but_none_called_off() {
    var visits =
        List.of(
            session(TUESDAY, 60, Outcome.ATTENDED),
            session(TUESDAY, 30, Outcome.MISSED),
            session(TUESDAY, 45, Outcome.CANCELLED),
            session(TUESDAY.plusDays(1), 30, Outcome.PLANNED),
            session(TUESDAY.plusDays(9), 30, Outcome.PLANNED));
    var found =
        Utilisation.of(
            setUp(practitioner("dr-anan", away("2026-12-01T13:00", "2026-12-01T18:00"))),
            WEEK,
            Step.DAY,
            visits);
    var anan = found.practitioners().getFirst();
    // Tuesday until noon; Wednesday to Saturday and Monday whole; Sunday not at all.
    assertThat(anan.parts().getFirst().share()).isEqualTo(new Utilisation.Share(90, 180));
    assertThat(anan.parts().getFirst().share().utilisation()).isEqualTo(0.5);
    assertThat(anan.total()).isEqualTo(new Utilisation.Share(120, 180 + 5 * 480));
    assertThat(anan.parts()).hasSize(7);
    assertThat(anan.parts().get(5).share().utilisation()).isNull();
    var room = found.rooms().stream().filter(each -> each.id().equals("treat-1")).findFirst();
    assertThat(room.orElseThrow().total()).isEqualTo(new Utilisation.Share(120, 6 * 480));
  }

  @Test
  void sums_up_weeks_from_monday_on() {
    var found = Utilisation.of(setUp(practitioner("dr-anan")), WEEK, Step.WEEK, List.of());
    assertThat(found.practitioners().getFirst().parts())
        .extracting(Utilisation.Part::from)
        .containsExactly(TUESDAY.minusDays(1), TUESDAY.plusDays(6));
  }

  @Test
  void takes_the_no_show_rate_of_visits_with_a_known_end_only() {
    var visits =
        List.of(
            session(TUESDAY, 30, Outcome.ATTENDED),
            session(TUESDAY, 30, Outcome.ATTENDED),
            session(TUESDAY, 30, Outcome.ATTENDED),
            session(TUESDAY.plusDays(7), 30, Outcome.MISSED),
            session(TUESDAY, 30, Outcome.CANCELLED),
            visit("p2", VisitKind.REVIEW, TUESDAY, 30, Outcome.PLANNED));
    var found = Attendance.of(visits);
    assertThat(found.total()).isEqualTo(new Attendance.Count(3, 1, 1, 1));
    assertThat(found.total().noShowRate()).isEqualTo(0.25);
    assertThat(found.services())
        .extracting(Attendance.Line::id)
        .containsExactly("REVIEW", "SESSION");
    assertThat(found.services().getFirst().count().noShowRate()).isNull();
    assertThat(found.weeks())
        .extracting(Attendance.Line::id)
        .containsExactly("2026-11-30", "2026-12-07");
  }

  @Test
  void ranks_lead_times_and_leaves_out_what_was_called_off_or_has_no_record() {
    List<VisitFact> visits = new ArrayList<>();
    for (int days = 1; days <= 10; days++) {
      visits.add(leading(Duration.ofDays(days), Outcome.PLANNED));
    }
    visits.add(leading(Duration.ofDays(300), Outcome.CANCELLED));
    var found = LeadTimes.of(visits);
    assertThat(found.total()).isEqualTo(new LeadTimes.Spread(10, 5.0, 9.0));
    assertThat(found.services()).hasSize(1);
    assertThat(LeadTimes.of(List.of()).total()).isEqualTo(new LeadTimes.Spread(0, null, null));
    var half = LeadTimes.of(List.of(leading(Duration.ofHours(36), Outcome.ATTENDED))).total();
    assertThat(half.medianDays()).isCloseTo(1.5, within(0.001));
  }

  private static VisitFact leading(Duration time, Outcome outcome) {
    var visit = session(TUESDAY, 30, outcome);
    return new VisitFact(
        visit.patientId(),
        visit.serviceId(),
        visit.kind(),
        visit.practitionerId(),
        visit.roomId(),
        visit.date(),
        visit.start(),
        visit.held(),
        visit.outcome(),
        visit.start().minus(time));
  }

  @Test
  void follows_patients_from_their_first_consultation_as_far_as_they_have_come() {
    var visits =
        List.of(
            consulted("early", TUESDAY.minusDays(30)),
            consulted("early", TUESDAY),
            consulted("only", TUESDAY),
            consulted("planned", TUESDAY),
            consulted("treated", TUESDAY),
            visit("treated", VisitKind.SESSION, TUESDAY.plusDays(20), 45, Outcome.ATTENDED),
            visit("treated", VisitKind.SESSION, TUESDAY.plusDays(120), 45, Outcome.MISSED),
            consulted("kept", TUESDAY),
            visit("kept", VisitKind.SESSION, TUESDAY.plusDays(20), 45, Outcome.ATTENDED),
            visit("kept", VisitKind.SESSION, TUESDAY.plusDays(120), 45, Outcome.ATTENDED));
    assertThat(Conversion.candidates(visits))
        .containsExactlyInAnyOrder("early", "only", "planned", "treated", "kept");
    assertThat(Conversion.of(WEEK, visits, Set.of("early", "planned", "treated", "kept")))
        .isEqualTo(new Conversion(4, 3, 2, 1));
  }

  private static VisitFact consulted(String patient, LocalDate date) {
    return visit(patient, VisitKind.CONSULTATION, date, 30, Outcome.ATTENDED);
  }
}
