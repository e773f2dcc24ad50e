package clinic.sura.system;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.local.Component;
import clinic.sura.local.stack.LocalClinic;
import clinic.sura.system.HistoryOfPatient.Reached;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Patients book, move, cancel, stop and allow messages at random, time passes, services die as by
 * {@code kill -9}, and everything is published again in another order: what arrived on phones and
 * in inboxes is what {@link ExpectedMessages} says. A turn that a service dies in is of patients
 * with texts alone: a mail server may have taken a mail whose answer died with the service (ADR
 * 15).
 */
@SystemTest
@Order(90)
class RandomHistoriesTest {

  private static final long SEED = Long.getLong("sura.histories.seed", 20_261_129L);
  private static final int TURNS = Integer.getInteger("sura.histories.turns", 10);
  private static final List<Reached> PATIENTS =
      List.of(
          Reached.TEXT,
          Reached.MAIL,
          Reached.TEXT,
          Reached.NOT,
          Reached.TEXT,
          Reached.MAIL,
          Reached.TEXT,
          Reached.TEXT,
          Reached.MAIL,
          Reached.TEXT,
          Reached.TEXT,
          Reached.TEXT);
  private static final List<String> HOMES =
      List.of("Asia/Bangkok", "Asia/Taipei", "Europe/Berlin", "America/New_York");
  private static final List<Integer> HOURS = List.of(0, 2, 7, 20, 36, 72);

  private final Random random = new Random(SEED);
  private PhonesOfPatients phones;

  @BeforeEach
  void allIsWell(LocalClinic clinic) {
    phones = new PhonesOfPatients(clinic);
    phones.heal();
  }

  @Test
  void what_arrived_is_what_must_arrive_none_missing_none_twice(LocalClinic clinic, Desk desk) {
    pass(clinic, Duration.ofHours(1));
    List<HistoryOfPatient> histories = new ArrayList<>();
    for (int i = 0; i < PATIENTS.size(); i++) {
      ZoneId home = ZoneId.of(HOMES.get(i % HOMES.size()));
      boolean agrees = random.nextInt(5) > 0;
      histories.add(new HistoryOfPatient(clinic, desk, random, PATIENTS.get(i), home, agrees));
    }
    for (int turn = 1; turn <= TURNS; turn++) {
      boolean deadly = turn % 3 == 0;
      histories.stream().filter(one -> !deadly || one.hasText()).forEach(HistoryOfPatient::goOn);
      if (deadly) {
        Component dies = turn % 2 == 0 ? Component.NOTIFICATION : Component.BOOKING;
        clinic.kill(dies);
        clinic.start(dies);
        // What it was sending is sent again later; nobody waits for that here.
        Databases.of(clinic).awaitTakenUp(clinic, ids(histories));
        told(clinic, histories);
      } else {
        settle(clinic, histories);
      }
      if (turn % 4 == 0) {
        PublishedEvents.of(clinic).shuffled(random).publishAgain(clinic);
        settle(clinic, histories);
      }
      pass(clinic, Duration.ofHours(HOURS.get(random.nextInt(HOURS.size()))));
      settle(clinic, histories);
      Map<String, String> wrong = compared(histories);
      assertThat(wrong).as("seed " + SEED + ", turn " + turn).isEmpty();
    }
    assertThat(histories.stream().mapToInt(one -> one.expected().size()).sum())
        .as("something was to arrive")
        .isGreaterThan(2 * PATIENTS.size());
  }

  /** The comparison is no use if it does not see a fault: one patient for each, and one without. */
  @Test
  void seeded_defects_are_seen_and_nothing_else_is(LocalClinic clinic, Desk desk) {
    pass(clinic, Duration.ofHours(1));
    MongoDatabase database = SeededDefect.database(clinic);
    HistoryOfPatient well = textPatient(clinic, desk);
    well.book(SeededDefect.DAYS_AHEAD);
    Map<String, SeededDefect> seeded = new TreeMap<>();
    List<HistoryOfPatient> histories = new ArrayList<>(List.of(well));
    for (SeededDefect defect : SeededDefect.values()) {
      HistoryOfPatient patient = textPatient(clinic, desk);
      histories.add(patient);
      seeded.put(patient.id(), defect);
      defect.seed(patient, database, () -> settle(clinic, histories), clinic.clock().now());
    }
    pass(clinic, Duration.ofDays(5));
    settle(clinic, histories);
    Map<String, String> wrong = compared(histories);
    assertThat(wrong.keySet()).as("%s, of %s", wrong, seeded).isEqualTo(seeded.keySet());
  }

  private HistoryOfPatient textPatient(LocalClinic clinic, Desk desk) {
    return new HistoryOfPatient(
        clinic, desk, random, Reached.TEXT, ZoneId.of("Asia/Bangkok"), true);
  }

  /** To a minute that no message is due at, so that it does not matter how long a turn takes. */
  private static void pass(LocalClinic clinic, Duration time) {
    Instant later = clinic.clock().now().plus(time);
    Instant moment =
        later
            .truncatedTo(ChronoUnit.HOURS)
            .plus(
                later.atOffset(java.time.ZoneOffset.UTC).getMinute() < 42 ? 42 : 72,
                ChronoUnit.MINUTES);
    clinic.clock().moveTo(moment);
  }

  private void settle(LocalClinic clinic, List<HistoryOfPatient> histories) {
    Databases.of(clinic).awaitSent(clinic, ids(histories));
    told(clinic, histories);
  }

  private static void told(LocalClinic clinic, List<HistoryOfPatient> histories) {
    Instant now = clinic.clock().now();
    histories.forEach(one -> one.passed(now));
  }

  private static List<String> ids(List<HistoryOfPatient> histories) {
    return histories.stream().map(HistoryOfPatient::id).toList();
  }

  private Map<String, String> compared(List<HistoryOfPatient> histories) {
    Map<String, String> wrong = new TreeMap<>();
    for (HistoryOfPatient one : histories) {
      List<String> expected = one.expected();
      List<String> arrived = one.arrived(phones);
      if (!expected.equals(arrived)) {
        wrong.put(one.id(), "expected " + expected + ", arrived " + arrived + ": " + one);
      }
    }
    return wrong;
  }
}
