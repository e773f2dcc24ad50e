package clinic.sura.treatment.session;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import clinic.sura.treatment.TestClinic;
import clinic.sura.treatment.dose.Dose;
import clinic.sura.treatment.dose.Holding;
import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.dose.LegDoses;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.protocol.Windows.Days;
import clinic.sura.treatment.protocol.Windows.Derived;
import clinic.sura.treatment.session.TreatmentSession.DraftSession;
import clinic.sura.treatment.session.TreatmentSession.SignedRecord;
import clinic.sura.treatment.session.TreatmentSession.Signer;
import clinic.sura.treatment.vial.Vial;
import clinic.sura.treatment.vial.Vial.Draw;
import clinic.sura.treatment.vial.Vial.Reconstitution;
import clinic.sura.treatment.vial.Vials;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How long a physician waits, over HTTP. The bounds are generous for busy machines; the figures are
 * logged.
 */
@ServiceTest
@Tag("measure")
class TreatmentSpeedTest {

  private static final Logger log = LoggerFactory.getLogger(TreatmentSpeedTest.class);
  private static final Product BOTOX = new Product("BOTOX");
  private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
  private static final int POINTS = 16;
  private static final int READS = 200;
  private static final int SIGNED = 120;

  @Autowired private Api api;
  @Autowired private TestEvents events;
  @Autowired private MovableClock clock;
  @Autowired private Sessions sessions;
  @Autowired private Vials vials;

  private TestClinic clinic;

  @BeforeEach
  void openTheClinic() {
    clinic = new TestClinic(api, events, clock);
  }

  private static InjectionPoint point(Leg leg, String vialId, String lot) {
    return new InjectionPoint(
        new PlacedPoint(
            leg,
            "GASTROCNEMIUS",
            "MEDIAL",
            new BigDecimal("0.42"),
            new BigDecimal("0.31"),
            BigDecimal.TEN,
            vialId),
        BOTOX,
        lot,
        new BigDecimal("0.25"));
  }

  /** A signed session of 16 points from a vial of its own. */
  private void insertSigned(String patient, String id, LocalDate on, String lot) {
    Instant at = on.atTime(10, 0).atZone(BANGKOK).toInstant();
    String vialId = "vial-of-" + id;
    List<InjectionPoint> points =
        IntStream.range(0, POINTS)
            .mapToObj(i -> point(i % 2 == 0 ? Leg.LEFT : Leg.RIGHT, vialId, lot))
            .toList();
    BigDecimal eighty = BigDecimal.valueOf(80);
    SessionHeader header =
        new SessionHeader(
            id,
            TestClinic.CLINIC,
            patient,
            "appointment-of-" + id,
            "plan",
            "calf-reduction-7",
            new LegDoses(BOTOX, Map.of(Leg.LEFT, eighty, Leg.RIGHT, eighty)),
            on,
            BANGKOK,
            at,
            "Ploy");
    Days days = new Days(on.plusWeeks(1), on.plusWeeks(2));
    SignedRecord record =
        new SignedRecord(
            1, points, List.of(), List.of(), new Derived(days, days, days), null, null, null, null);
    sessions.insert(
        new DraftSession(header, 0, points, null)
            .signed(record, new Signer("doctor", "Dr. Anan"), at),
        new Cause.Written.ForNothing());
    vials.insert(
        new Vial(
            vialId,
            TestClinic.CLINIC,
            1,
            lot,
            on.plusYears(1),
            new Dose(BOTOX, BigDecimal.valueOf(200)),
            at,
            new Reconstitution(at, BigDecimal.valueOf(5), at.plusSeconds(86_400), "Ploy"),
            null,
            null,
            List.of(new Draw(id, patient, new Holding(BigDecimal.valueOf(160), 1)))),
        Cause.none());
  }

  private static String report(long[] micros) {
    Arrays.sort(micros);
    return "p50 %.1f ms, p95 %.1f ms, most %.1f ms"
        .formatted(
            micros[micros.length / 2] / 1_000.0,
            micros[micros.length * 95 / 100] / 1_000.0,
            micros[micros.length - 1] / 1_000.0);
  }

  private static long micros(Runnable what) {
    long start = System.nanoTime();
    what.run();
    return (System.nanoTime() - start) / 1_000;
  }

  @Test
  void a_chart_of_200_sessions_opens_at_once() {
    String patient = clinic.plannedPatient();
    LocalDate first = LocalDate.parse("1976-01-01");
    for (int i = 0; i < 200; i++) {
      insertSigned(patient, UUID.randomUUID().toString(), first.plusWeeks(13L * i), "CHART");
    }
    long[] micros = new long[READS];
    for (int i = -50; i < READS; i++) {
      long took = micros(() -> clinic.chart(patient));
      if (i >= 0) {
        micros[i] = took;
      }
    }
    assertThat(clinic.chart(patient).get("sessions")).hasSize(200);
    log.info("A chart of 200 sessions: {}", report(micros));
    assertThat(micros[READS * 95 / 100]).isLessThan(500_000);
  }

  @Test
  void a_plan_is_judged_and_a_page_of_a_long_timeline_is_read_at_once() {
    String patient = clinic.plannedPatient();
    LocalDate first = LocalDate.parse("1976-01-01");
    for (int i = 0; i < 200; i++) {
      insertSigned(patient, UUID.randomUUID().toString(), first.plusWeeks(13L * i), "TIMELINE");
    }
    String chart = "/api/charts/" + patient;
    String plan =
        """
        {"product": "BOTOX", "legs": {"LEFT": {"units": 80}, "RIGHT": {"units": 120}}, "sessions": 3}
        """;
    long[] reviews = new long[READS];
    long[] pages = new long[READS];
    for (int i = -50; i < READS; i++) {
      long review =
          micros(() -> clinic.physician().post(chart + "/plans/review", plan).expect(200));
      long page = micros(() -> clinic.nurse().get(chart + "/timeline").expect(200));
      if (i >= 0) {
        reviews[i] = review;
        pages[i] = page;
      }
    }
    log.info("Judging a plan: {}", report(reviews));
    log.info("A page of a timeline of 200 sessions: {}", report(pages));
    assertThat(reviews[READS * 95 / 100]).isLessThan(500_000);
    assertThat(pages[READS * 95 / 100]).isLessThan(500_000);
  }

  @Test
  void a_session_is_signed_at_once() {
    long[] micros = new long[SIGNED];
    for (int i = 0; i < SIGNED; i++) {
      String session = clinic.draft(clinic.arrivedSession(clinic.plannedPatient()));
      clinic.place(session, TestClinic.asPlanned(clinic.vial())).expect(200);
      micros[i] = micros(() -> clinic.sign(session, "[]").expect(200));
    }
    long[] warm = Arrays.copyOfRange(micros, SIGNED / 4, SIGNED);
    log.info("Signing a session of 17 points: {}", report(warm));
    assertThat(warm[warm.length * 95 / 100]).isLessThan(500_000);
  }
}
