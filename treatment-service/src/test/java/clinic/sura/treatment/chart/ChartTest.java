package clinic.sura.treatment.chart;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.treatment.chart.DoseLedger.SessionDose;
import clinic.sura.treatment.chart.Encounter.Kind;
import clinic.sura.treatment.chart.Encounter.Status;
import clinic.sura.treatment.chart.Encounter.Visit;
import clinic.sura.treatment.dose.Dose;
import clinic.sura.treatment.dose.Product;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChartTest {

  private static final String CALF = "calf-reduction";
  private static final String MASSETER = "masseter-reduction";

  private static final Instant START = Instant.parse("2026-12-01T03:00:00Z");

  private static AppointmentNews news(
      String appointmentId, long version, Kind kind, Status status) {
    Visit visit =
        new Visit(
            "calf-consultation",
            "dr-anan",
            "Dr. Anan",
            "Room 1",
            START.plus(Duration.ofDays(version)),
            START.plus(Duration.ofDays(version)).plusSeconds(1800),
            ZoneId.of("Asia/Bangkok"));
    return new AppointmentNews(
        "bangkok",
        "mei",
        appointmentId,
        version,
        kind,
        status,
        visit,
        status == Status.CHECKED_IN ? START : null,
        START.minusSeconds(100 - version));
  }

  private static final List<AppointmentNews> STORY =
      List.of(
          news("a1", 1, Kind.CONSULTATION, Status.BOOKED),
          news("a1", 2, null, Status.BOOKED),
          news("a1", 3, null, Status.CHECKED_IN),
          news("a2", 1, Kind.SESSION, Status.BOOKED),
          news("a2", 2, null, Status.CANCELLED),
          news("a3", 1, Kind.CONSULTATION, Status.BOOKED),
          news("a3", 2, null, Status.MISSED));

  private static Chart after(List<AppointmentNews> story) {
    Chart chart = Chart.unopened("bangkok", "mei");
    for (AppointmentNews news : story) {
      chart = chart.with(news);
    }
    return chart;
  }

  @Test
  void is_the_same_after_any_order_and_any_repetition() {
    Chart straight = after(STORY);
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      List<AppointmentNews> shuffled = new ArrayList<>(STORY);
      shuffled.addAll(STORY.subList(0, random.nextInt(STORY.size())));
      Collections.shuffle(shuffled, random);

      assertThat(after(shuffled)).isEqualTo(straight);
    }
  }

  @Test
  void is_opened_by_a_consultation_only() {
    assertThat(after(List.of(news("a2", 1, Kind.SESSION, Status.BOOKED))).isOpen()).isFalse();
    assertThat(after(STORY).isOpen()).isTrue();
    assertThat(after(STORY).encounter("a1").orElseThrow().status()).isEqualTo(Status.CHECKED_IN);
  }

  @Test
  void numbers_sessions_and_sums_their_units_by_product() {
    LocalDate first = LocalDate.parse("2026-12-01");
    LocalDate second = LocalDate.parse("2027-04-01");
    Chart chart =
        after(STORY)
            .holding(session(CALF, "s1", first, dose("BOTOX", 170), 3))
            .holding(session(CALF, "s2", second, dose("DYSPORT", 300), 2));

    assertThat(chart.numberOf("s1", CALF, first)).isEqualTo(1);
    assertThat(chart.numberOf("s2", CALF, second)).isEqualTo(2);
    assertThat(chart.givenWithout("s2")).hasSize(1);
    assertThat(chart.cumulative().of(new Product("BOTOX"))).isEqualTo(dose("BOTOX", 170));
    assertThat(
            chart.settled("s1", dose("BOTOX", 160), 4, null).cumulative().of(new Product("BOTOX")))
        .isEqualTo(dose("BOTOX", 160));
  }

  @Test
  void knows_the_newest_hash_that_was_written_whatever_is_settled_late() {
    LocalDate day = LocalDate.parse("2026-12-01");
    Dose dose = dose("BOTOX", 170);
    Chart signed =
        after(STORY).holding(session(CALF, "s1", day, dose, 3)).settled("s1", dose, 3, "h3");

    assertThat(signed.lastHashes()).containsEntry("s1", "h3");
    Chart held = signed.holding(session(CALF, "s1", day, dose, 4));
    assertThat(held.lastHashes()).as("nothing is written yet").containsEntry("s1", "h3");
    Chart amended = held.settled("s1", dose, 4, "h4");
    assertThat(amended.lastHashes()).containsEntry("s1", "h4");
    assertThat(amended.settled("s1", dose, 3, "h3").lastHashes()).containsEntry("s1", "h4");
  }

  @Test
  void numbers_the_sessions_of_each_programme_by_itself_and_sums_the_units_of_all() {
    LocalDate first = LocalDate.parse("2026-12-01");
    LocalDate second = LocalDate.parse("2027-04-01");
    Chart chart =
        after(STORY)
            .holding(session(CALF, "s1", first, dose("BOTOX", 170), 3))
            .holding(session(MASSETER, "s2", second, dose("BOTOX", 60), 2));

    assertThat(chart.numberOf("s2", MASSETER, second)).isEqualTo(1);
    assertThat(chart.numberOf("s3", CALF, second)).isEqualTo(2);
    assertThat(chart.daysBefore("s3", CALF, second)).containsExactly(first);
    assertThat(chart.daysBefore("s2", MASSETER, second)).isEmpty();
    assertThat(chart.givenWithout("s3")).hasSize(2);
    assertThat(chart.cumulative().of(new Product("BOTOX"))).isEqualTo(dose("BOTOX", 230));
  }

  private static SessionDose session(
      String programme, String id, LocalDate on, Dose dose, long version) {
    return new SessionDose("mei", programme, id, on, dose, version, null);
  }

  private static Dose dose(String product, int units) {
    return new Dose(new Product(product), BigDecimal.valueOf(units));
  }
}
