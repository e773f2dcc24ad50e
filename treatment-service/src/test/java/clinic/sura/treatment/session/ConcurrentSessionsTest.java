package clinic.sura.treatment.session;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import clinic.sura.treatment.TestClinic;
import clinic.sura.treatment.chart.OpenCharts;
import clinic.sura.treatment.rules.GivenDose;
import clinic.sura.treatment.session.TreatmentSession.SignedSession;
import clinic.sura.treatment.vial.Vial;
import clinic.sura.treatment.vial.Vials;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Sessions of two patients draw from the same vials at a time, are signed and amended, over months:
 * whatever they do, and in whatever order, units, totals and signatures hold.
 */
@ServiceTest
class ConcurrentSessionsTest {

  private static final int ROUNDS = 4;
  private static final int COMMANDS = 8;
  private static final BigDecimal CEILING = new BigDecimal("400");
  private static final int CEILING_MONTHS = 3;

  /** What may come of a command that others were faster than, or that the rules are against. */
  private static final Set<Integer> HONEST = Set.of(200, 201, 409, 422);

  /** Every soft limit is answered: only what refuses may stop a signature. */
  private static final String REASONS =
      List.of(
              "dose.per-leg.range",
              "dose.per-point",
              "interval.maintenance-early",
              "interval.other-product",
              "screening.stale",
              "screening.not-of-the-day")
          .stream()
          .map("{\"rule\": \"%s\", \"reason\": \"as discussed\"}"::formatted)
          .collect(Collectors.joining(",", "[", "]"));

  @Autowired private Api api;
  @Autowired private TestEvents events;
  @Autowired private MovableClock clock;
  @Autowired private Sessions sessions;
  @Autowired private Vials vials;
  @Autowired private OpenCharts charts;
  @Autowired private VerifyChart verify;

  private TestClinic clinic;
  private Duration offset;

  @BeforeEach
  void openTheClinic() {
    clinic = new TestClinic(api, events, clock);
    offset = clock.offset();
  }

  @AfterEach
  void backToToday() {
    clock.moveTo(offset);
  }

  @RepeatedTest(3)
  void units_totals_and_signatures_hold(RepetitionInfo repetition) throws Exception {
    Random random = new Random(4711L * repetition.getCurrentRepetition());
    List<String> patients = List.of(clinic.plannedPatient(), clinic.plannedPatient());
    Set<Integer> answers = new TreeSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      List<String> shared = List.of(clinic.vial(), clinic.vial(), clinic.vial());
      List<String> drafts =
          List.of(
              clinic.draft(clinic.arrivedSession(patients.get(0))),
              clinic.draft(clinic.arrivedSession(patients.get(0))),
              clinic.draft(clinic.arrivedSession(patients.get(1))));
      answers.addAll(atOnce(drafts, shared, random));
      // What was not signed was not given: else the next session would have to wait for it.
      drafts.forEach(draft -> answers.add(clinic.place(draft, "[]").status()));
      shared.forEach(vial -> assertThatItBalances(vial, drafts));
      patients.forEach(this::assertThatTheChartHolds);
      clock.moveTo(clock.offset().plus(Duration.ofDays(60 + random.nextInt(50))));
    }
    assertThat(answers).isSubsetOf(HONEST).contains(200, 422);
    assertThat(signed(patients.get(0))).hasSizeGreaterThan(1);
  }

  private Set<Integer> atOnce(List<String> drafts, List<String> shared, Random random)
      throws Exception {
    List<Future<Set<Integer>>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String draft : drafts) {
        for (int people = 0; people < 2; people++) {
          Random own = new Random(random.nextLong());
          running.add(threads.submit(() -> work(draft, shared, own)));
        }
      }
    }
    Set<Integer> answers = new TreeSet<>();
    for (Future<Set<Integer>> each : running) {
      answers.addAll(each.get());
    }
    return answers;
  }

  private Set<Integer> work(String session, List<String> shared, Random random) {
    Set<Integer> answers = new TreeSet<>();
    for (int i = 0; i < COMMANDS; i++) {
      String points = points(shared, random);
      answers.add(
          switch (random.nextInt(6)) {
            case 0 -> clinic.sign(session, REASONS).status();
            case 1 -> amend(session, random.nextInt(4) == 0 ? "[]" : points).status();
            default -> clinic.place(session, points).status();
          });
    }
    answers.add(clinic.sign(session, REASONS).status());
    return answers;
  }

  private Api.Response amend(String session, String points) {
    return clinic
        .physician()
        .post(
            "/api/sessions/" + session + "/amendments",
            "{\"reason\": \"a slip\", \"changes\": {\"points\": " + points + "}}");
  }

  private static String points(List<String> shared, Random random) {
    return IntStream.range(0, 1 + random.nextInt(6))
        .mapToObj(
            _ ->
                TestClinic.points(
                        random.nextBoolean() ? "LEFT" : "RIGHT",
                        1,
                        5 + random.nextInt(40),
                        shared.get(random.nextInt(shared.size())))
                    .collect(Collectors.joining()))
        .collect(Collectors.joining(",", "[", "]"));
  }

  /**
   * What is left and what every session holds of it are the units on the label. A signed session
   * holds all that it gave, and more only if an amendment lost a race; a draft holds at most what
   * it is drawn with, whoever lost a race over it: its last writing has freed the rest.
   */
  private void assertThatItBalances(String vialId, List<String> sessionIds) {
    Vial vial = vials.find(TestClinic.CLINIC, vialId).orElseThrow();
    Map<String, BigDecimal> held =
        vial.draws().stream()
            .collect(Collectors.toMap(Vial.Draw::sessionId, draw -> draw.holding().units()));
    BigDecimal total = held.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(vial.left().units().add(total)).isEqualByComparingTo(vial.labelled().units());
    assertThat(vial.left().units()).isNotNegative();
    assertThat(
            vial.draws().stream()
                .filter(draw -> draw.holding().units().signum() > 0)
                .map(Vial.Draw::patientId)
                .distinct())
        .as("one vial, one patient")
        .hasSizeLessThanOrEqualTo(1);
    for (TreatmentSession session : sessions.all(TestClinic.CLINIC, sessionIds)) {
      BigDecimal given = unitsOf(session, vialId);
      BigDecimal holds = held.getOrDefault(session.header().id(), BigDecimal.ZERO);
      if (session instanceof SignedSession) {
        assertThat(holds).isGreaterThanOrEqualTo(given);
      } else {
        assertThat(holds).isLessThanOrEqualTo(given);
      }
    }
  }

  private static BigDecimal unitsOf(TreatmentSession session, String vialId) {
    return session.currentPoints().stream()
        .filter(point -> point.placed().vialId().equals(vialId))
        .map(point -> point.placed().units())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal unitsOf(TreatmentSession session) {
    return session.currentPoints().stream()
        .map(point -> point.placed().units())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private List<SignedSession> signed(String patient) {
    return sessions.of(TestClinic.CLINIC, patient).stream()
        .filter(SignedSession.class::isInstance)
        .map(SignedSession.class::cast)
        .toList();
  }

  private void assertThatTheChartHolds(String patient) {
    List<SignedSession> signed = signed(patient);
    VerifyChart.Verification found = verify.verify(TestClinic.CLINIC, patient);
    assertThat(found.isIntact()).isTrue();
    assertThat(found.sessions()).hasSameSizeAs(signed);
    assertThat(
            charts.get(TestClinic.CLINIC, patient).given().stream()
                .collect(
                    Collectors.toMap(
                        GivenDose::sessionId, given -> given.dose().units().intValueExact())))
        .isEqualTo(
            signed.stream()
                .filter(session -> unitsOf(session).signum() > 0)
                .collect(
                    Collectors.toMap(
                        session -> session.header().id(),
                        session -> unitsOf(session).intValueExact())));
    // What was given after all was not there to be judged by.
    List<SignedSession> judged = signed.stream().filter(each -> !wasUndone(each)).toList();
    for (SignedSession session : judged) {
      assertThatTheCeilingHeld(session, judged);
    }
  }

  private static boolean wasUndone(SignedSession session) {
    return session.amendments().stream()
        .anyMatch(each -> each.points() != null && each.points().isEmpty());
  }

  /** As it was signed: an amendment says what was given, even if that was too much. */
  private static void assertThatTheCeilingHeld(SignedSession session, List<SignedSession> signed) {
    LocalDate on = session.header().on();
    BigDecimal asSigned =
        session.record().points().stream()
            .map(point -> point.placed().units())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal before =
        signed.stream()
            .filter(other -> other != session)
            .filter(other -> other.header().on().isAfter(on.minusMonths(CEILING_MONTHS)))
            .filter(other -> !other.header().on().isAfter(on))
            .map(ConcurrentSessionsTest::unitsOf)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(before.add(asSigned)).isLessThanOrEqualTo(CEILING);
    assertThat(signed.stream().filter(other -> other.header().on().equals(on)))
        .as("two sessions of a day are never both signed")
        .hasSize(1);
  }
}
