package clinic.sura.treatment.session;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.treatment.Tampering;
import clinic.sura.treatment.chart.Chart;
import clinic.sura.treatment.chart.Chart.DoseEntry;
import clinic.sura.treatment.dose.Dose;
import clinic.sura.treatment.dose.Holding;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.session.TreatmentSession.SignedSession;
import clinic.sura.treatment.vial.Vial;
import clinic.sura.treatment.vial.Vial.Draw;
import clinic.sura.treatment.vial.Vial.Reconstitution;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was signed and what counts it say the same, to the unit. */
class LedgerReadingTest {

  private static final SignedSession SESSION = TestSessions.signedAndAmended();
  private static final Product BOTOX = new Product("BOTOX");
  private static final Draw DRAW = draw("s1", "mei", "12");
  private static final DoseEntry ENTRY =
      new DoseEntry(
          "s1",
          SESSION.header().on(),
          dose("12"),
          SESSION.version(),
          null,
          SESSION.hashes().getLast(),
          "calf-reduction");

  private static Dose dose(String units) {
    return new Dose(BOTOX, new BigDecimal(units));
  }

  private static Draw draw(String session, String patient, String units) {
    return new Draw(session, patient, new Holding(new BigDecimal(units), SESSION.version()));
  }

  private static Vial vial(String lot, Dose labelled, Draw... draws) {
    Instant then = Instant.parse("2026-12-01T04:00:00Z");
    return new Vial(
        "v1",
        "bangkok",
        1,
        lot,
        LocalDate.parse("2027-12-01"),
        labelled,
        then,
        new Reconstitution(then, new BigDecimal("2.083"), then.plusSeconds(86_400), "Ploy"),
        null,
        null,
        List.of(draws));
  }

  private static Vial vial(Draw... draws) {
    return vial("C1234C3", dose("100"), draws);
  }

  private static Chart chart(String patient, DoseEntry... doses) {
    return new Chart(patient, "bangkok", 3, Instant.EPOCH, List.of(), List.of(doses));
  }

  private static List<String> suspicions(List<Chart> charts, @Nullable Vial vial) {
    LedgerReading reading = new LedgerReading(any -> true);
    reading.session(SESSION);
    charts.forEach(reading::chart);
    if (vial != null) {
      reading.vial(vial);
    }
    return reading.suspicions().stream()
        .map(each -> each.flaw().wrong() + " " + each.flaw().id())
        .distinct()
        .toList();
  }

  private static List<String> inChart(DoseEntry... doses) {
    return suspicions(List.of(chart("mei", doses)), vial(DRAW));
  }

  private static List<String> inVial(@Nullable Vial vial) {
    return suspicions(List.of(chart("mei", ENTRY)), vial);
  }

  @Test
  void what_is_as_it_was_signed_and_counted_is_no_suspicion() {
    assertThat(inVial(vial(DRAW))).isEmpty();
  }

  @Test
  void a_dose_that_the_chart_counts_as_another_is_found() {
    Map<String, Object> changes =
        Map.of(
            "dose", dose("11.5"),
            "on", ENTRY.on().minusDays(100),
            "programme", "masseter-reduction");
    changes.forEach(
        (field, value) ->
            assertThat(inChart(Tampering.with(ENTRY, field, value)))
                .as(field)
                .containsExactly("DOSE_UNBALANCED s1"));
    Dose ofOther = new Dose(new Product("DYSPORT"), new BigDecimal("12"));
    assertThat(inChart(Tampering.with(ENTRY, "dose", ofOther)))
        .containsExactly("DOSE_UNBALANCED s1");
    assertThat(inChart(Tampering.with(ENTRY, "dose", dose("13"))))
        .containsExactly("DOSE_UNBALANCED s1");
  }

  @Test
  void a_dose_that_the_chart_does_not_count_is_found() {
    assertThat(inChart()).containsExactly("DOSE_MISSING s1");
    assertThat(suspicions(List.of(), vial(DRAW))).containsExactly("DOSE_MISSING s1");
    assertThat(inChart(Tampering.with(ENTRY, "patientId", "ann")))
        .as("only as of another record")
        .containsExactly("DOSE_MISSING s1");
    assertThat(suspicions(List.of(chart("ann", ENTRY)), vial(DRAW)))
        .as("in the chart of another patient")
        .containsExactly("DOSE_UNBALANCED s1", "DOSE_MISSING s1");
  }

  @Test
  void the_chart_of_another_record_may_be_behind_but_not_say_otherwise() {
    DoseEntry copy = Tampering.with(ENTRY, "patientId", "mei");
    DoseEntry lowered = Tampering.with(copy, "dose", dose("1"));
    DoseEntry behind = Tampering.with(lowered, "sessionVersion", SESSION.version() - 1);
    Chart own = chart("mei", ENTRY);

    assertThat(suspicions(List.of(own, chart("ann", behind)), vial(DRAW))).isEmpty();
    assertThat(suspicions(List.of(own, chart("ann", lowered)), vial(DRAW)))
        .containsExactly("DOSE_UNBALANCED s1");
  }

  @Test
  void an_amendment_that_the_chart_knows_and_the_session_does_not_have_is_found() {
    assertThat(inChart(Tampering.with(ENTRY, "lastHash", "another")))
        .containsExactly("AMENDMENT_MISSING s1");
  }

  @Test
  void units_that_a_vial_holds_more_or_less_are_found() {
    assertThat(inVial(vial(draw("s1", "mei", "11.5")))).containsExactly("VIAL_UNBALANCED v1");
    assertThat(inVial(vial(draw("s1", "mei", "12.5")))).containsExactly("VIAL_UNBALANCED v1");
    assertThat(inVial(vial())).containsExactly("VIAL_UNBALANCED v1");
    assertThat(inVial(null)).containsExactly("VIAL_MISSING v1");
  }

  @Test
  void a_vial_with_another_label_than_the_session_says_is_found() {
    assertThat(inVial(vial("C9999C9", dose("100"), DRAW))).containsExactly("VIAL_CHANGED v1");
    assertThat(inVial(vial("C1234C3", dose("50"), DRAW))).containsExactly("VIAL_CHANGED v1");
    assertThat(
            inVial(vial("C1234C3", new Dose(new Product("DYSPORT"), new BigDecimal("100")), DRAW)))
        .containsExactly("VIAL_CHANGED v1");
    assertThat(inVial(vial(draw("s1", "ann", "12")))).containsExactly("VIAL_CHANGED v1");
  }

  @Test
  void a_session_that_is_counted_or_drawn_for_and_is_not_there_is_found() {
    DoseEntry gone = Tampering.with(ENTRY, "sessionId", "s0");
    assertThat(inChart(ENTRY, gone)).containsExactly("SESSION_MISSING s0");
    assertThat(inVial(vial(DRAW, draw("s0", "mei", "5")))).containsExactly("SESSION_MISSING s0");
    assertThat(inVial(vial(DRAW, draw("s0", "mei", "0")))).isEmpty();
  }

  @Test
  void looking_again_passes_over_all_others() {
    LedgerReading reading = new LedgerReading("s1"::equals);
    reading.session(SESSION);
    reading.chart(chart("mei", ENTRY, Tampering.with(ENTRY, "sessionId", "s0")));
    reading.vial(vial(DRAW, draw("s0", "mei", "5")));

    assertThat(reading.suspicions()).isEmpty();
  }
}
