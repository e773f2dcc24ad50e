package clinic.sura.treatment.vial;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.StaleVersion;
import clinic.sura.testing.ServiceTest;
import clinic.sura.treatment.dose.Dose;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.vial.Vial.Reconstitution;
import clinic.sura.treatment.vial.VialLedger.SessionDraw;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever sessions draw at a time, a vial's units balance. */
@ServiceTest
class VialLedgerTest {

  private static final String CLINIC = "bangkok";

  @Autowired private Vials vials;
  @Autowired private VialLedger ledger;

  @RepeatedTest(5)
  void units_balance_under_concurrent_drawing(RepetitionInfo repetition) throws Exception {
    String vialId = newVial(100);
    // What each session wrote last: the truth that the ledger must agree with.
    Map<String, BigDecimal> written = new ConcurrentHashMap<>();
    List<Future<?>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int s = 0; s < 6; s++) {
        Random random = new Random(repetition.getCurrentRepetition() * 100L + s);
        String session = "s" + s;
        String patient = s < 4 ? "mei" : "yuki";
        running.add(threads.submit(() -> drawAtRandom(vialId, session, patient, random, written)));
      }
    }
    for (Future<?> session : running) {
      session.get();
    }

    Vial vial = vials.find(CLINIC, vialId).orElseThrow();
    BigDecimal total = written.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(vial.left().units().add(total)).isEqualByComparingTo("100");
    assertThat(total).isLessThanOrEqualTo(new BigDecimal("100"));
    vial.draws()
        .forEach(
            draw ->
                assertThat(draw.holding().units())
                    .isEqualByComparingTo(written.getOrDefault(draw.sessionId(), BigDecimal.ZERO)));
  }

  /** As a session does: hold before its write, settle after it; now and then the write fails. */
  private void drawAtRandom(
      String vialId,
      String session,
      String patient,
      Random random,
      Map<String, BigDecimal> written) {
    for (int version = 1; version <= 10; version++) {
      BigDecimal wanted = BigDecimal.valueOf(random.nextInt(40));
      SessionDraw draw =
          new SessionDraw(CLINIC, session, patient, version, Map.of(vialId, dose(wanted)));
      try {
        Map<String, Vial> read = Map.of(vialId, vials.find(CLINIC, vialId).orElseThrow());
        if (!ledger.hold(draw, read).refused().isEmpty()) {
          continue;
        }
        boolean crashed = random.nextInt(4) == 0;
        if (!crashed) {
          written.put(session, wanted);
          ledger.settle(draw);
        }
      } catch (StaleVersion busy) {
        // A caller would get 409 and try again.
      }
    }
    settleForGood(vialId, session, patient, written);
  }

  private void settleForGood(
      String vialId, String session, String patient, Map<String, BigDecimal> written) {
    BigDecimal truth = written.getOrDefault(session, BigDecimal.ZERO);
    SessionDraw last = new SessionDraw(CLINIC, session, patient, 99, Map.of(vialId, dose(truth)));
    while (true) {
      try {
        ledger.settle(last);
        return;
      } catch (StaleVersion busy) {
        Thread.onSpinWait();
      }
    }
  }

  private static Dose dose(BigDecimal units) {
    return new Dose(new Product("BOTOX"), units);
  }

  private String newVial(int units) {
    Instant now = Instant.parse("2026-12-01T05:00:00Z").truncatedTo(ChronoUnit.MILLIS);
    String id = UUID.randomUUID().toString();
    vials.insert(
        new Vial(
            id,
            CLINIC,
            1,
            "C1234C3",
            LocalDate.parse("2027-08-31"),
            new Dose(new Product("BOTOX"), BigDecimal.valueOf(units)),
            now,
            new Reconstitution(now, new BigDecimal("2.5"), now.plusSeconds(86_400), "Ploy"),
            null,
            null,
            List.of()),
        Cause.none());
    return id;
  }
}
