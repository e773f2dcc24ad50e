package clinic.sura.booking.story;

import static clinic.sura.booking.story.TestClinic.at;
import static clinic.sura.booking.story.TestClinic.workday;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.booking.appointment.Actor;
import clinic.sura.booking.appointment.Appointment;
import clinic.sura.booking.appointment.Appointments;
import clinic.sura.booking.appointment.BookAppointment;
import clinic.sura.booking.appointment.Booking;
import clinic.sura.booking.appointment.BookingRequest;
import clinic.sura.booking.appointment.Change;
import clinic.sura.booking.appointment.ChangeAppointment;
import clinic.sura.booking.appointment.ChangeAppointment.Command;
import clinic.sura.booking.appointment.Confirmation;
import clinic.sura.booking.appointment.HistoryEntry.What;
import clinic.sura.booking.appointment.HoldAppointment;
import clinic.sura.booking.appointment.RescheduleAppointment;
import clinic.sura.booking.appointment.RescheduleAppointment.Target;
import clinic.sura.booking.appointment.RuleOverride;
import clinic.sura.booking.appointment.Transition;
import clinic.sura.booking.appointment.UndoAppointment;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.StaleVersion;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Many clients do whatever comes to their minds, at the same time, on a small and crowded calendar,
 * against the real use cases and the real embedded database. Afterwards a model that shares no code
 * with the service looks for anybody in two places, and for anything that was acknowledged and
 * lost.
 *
 * <p>Run again with {@code -Dsura.seed=…} to have the same commands; their interleaving differs.
 */
@ServiceTest
class ManyClientsPropertyTest {

  private static final int CLIENTS = 8;
  private static final int STEPS = 45;
  private static final int PATIENTS = 6;
  private static final Duration LONGEST = Duration.ofSeconds(25);
  private static final Actor DESK = new Actor("desk", "Desk");
  private static final String[] PRACTITIONERS = {"dr-anan", "dr-siriporn", "dr-third"};
  private static final String[] SERVICES = {"calf-consultation", "buffered"};
  private static final Map<String, Duration[]> BUFFERS =
      Map.of(
          "calf-consultation", new Duration[] {Duration.ZERO, Duration.ZERO},
          "buffered", new Duration[] {Duration.ofMinutes(10), Duration.ofMinutes(15)});

  private static final Map<String, Set<String>> EQUIPMENT = Map.of("buffered", Set.of("us-1"));
  private static final int LIMIT = 3;

  /** What a client wants. */
  enum Wish {
    BOOK,
    OVERRIDE,
    HOLD,
    BOOK_HELD,
    RELEASE,
    MOVE,
    RESIZE,
    REASSIGN,
    CONFIRM,
    CHECK_IN,
    UNDO_CHECK_IN,
    CANCEL,
    UNDO_CANCEL,
    EXPIRE
  }

  /**
   * A step of a client; the numbers are taken modulo what there is.
   *
   * @param five a start, in steps of five minutes after 09:30
   */
  record Step(Wish wish, int patient, int practitioner, int service, int five, int which) {}

  @Autowired Api api;
  @Autowired MovableClock clock;
  @Autowired BookAppointment book;
  @Autowired HoldAppointment hold;
  @Autowired RescheduleAppointment reschedule;
  @Autowired ChangeAppointment change;
  @Autowired UndoAppointment undo;
  @Autowired Appointments appointments;

  @AfterEach
  void real_time_again() {
    clock.moveTo(Duration.ZERO);
  }

  @Test
  void nobody_is_ever_in_two_places_and_nothing_acknowledged_is_lost() throws Exception {
    long seed = Long.getLong("sura.seed", System.nanoTime());
    System.out.println("ManyClientsPropertyTest: -Dsura.seed=" + seed);
    Random random = new Random(seed);
    long end = System.nanoTime() + LONGEST.toNanos();
    Map<What, Long> done = new HashMap<>();
    int rounds = 0;
    while (rounds < 3 || System.nanoTime() < end) {
      CalendarModel model = new Round().play(programs(random));
      for (What what : What.values()) {
        done.merge(what, model.count(what), Long::sum);
      }
      rounds++;
    }
    System.out.println("ManyClientsPropertyTest: " + rounds + " rounds, " + done);
    // A run in which some command never succeeds would show less than it claims to.
    assertThat(done.keySet().stream().filter(what -> done.get(what) > 0))
        .contains(
            What.BOOKED,
            What.HELD,
            What.RELEASED,
            What.RESCHEDULED,
            What.REASSIGNED,
            What.CANCELLED,
            What.REINSTATED,
            What.CHECKED_IN);
  }

  private static List<List<Step>> programs(Random random) {
    Arbitrary<Wish> wishes =
        Arbitraries.frequency(
            Tuple.of(6, Wish.BOOK),
            Tuple.of(1, Wish.OVERRIDE),
            Tuple.of(4, Wish.HOLD),
            Tuple.of(3, Wish.BOOK_HELD),
            Tuple.of(1, Wish.RELEASE),
            Tuple.of(5, Wish.MOVE),
            Tuple.of(3, Wish.RESIZE),
            Tuple.of(3, Wish.REASSIGN),
            Tuple.of(1, Wish.CONFIRM),
            Tuple.of(1, Wish.CHECK_IN),
            Tuple.of(1, Wish.UNDO_CHECK_IN),
            Tuple.of(3, Wish.CANCEL),
            Tuple.of(3, Wish.UNDO_CANCEL),
            Tuple.of(1, Wish.EXPIRE));
    Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 1000);
    Arbitrary<Step> steps =
        Combinators.combine(wishes, numbers, numbers, numbers, numbers, numbers).as(Step::new);
    List<List<Step>> programs = new ArrayList<>();
    JqwikSession.run(
        () -> {
          var generator = steps.list().ofSize(STEPS).generator(1000);
          for (int i = 0; i < CLIENTS; i++) {
            programs.add(generator.next(random).value());
          }
        });
    return programs;
  }

  private final class Round {
    private final TestClinic clinic = TestClinic.open(api);
    private final List<String> patients =
        IntStream.range(0, PATIENTS).mapToObj(_ -> clinic.patient()).toList();
    private final List<String> known = new CopyOnWriteArrayList<>();
    private final CalendarModel model =
        new CalendarModel(BUFFERS, EQUIPMENT, Map.of("dr-third", LIMIT));
    private final LocalDate day = workday(Instant.now(), 2);
    private Duration offset = Duration.between(Instant.now(), at(day, "07:00").toInstant());

    Round() {
      clinic.put(
          "/api/services/buffered",
          Map.of(
              "name",
              "Buffered",
              "kind",
              "REVIEW",
              "durationMinutes",
              20,
              "bufferBeforeMinutes",
              10,
              "bufferAfterMinutes",
              15,
              "horizonDays",
              365,
              "roomKind",
              "CONSULTATION",
              "equipmentKinds",
              List.of("ULTRASOUND")));
      // One that can be moved: in either room, but in one at a time.
      clinic.put("/api/equipment/us-1", Map.of("name", "Ultrasound", "kind", "ULTRASOUND"));
      clinic.limit("dr-third", LIMIT);
      clock.moveTo(offset);
    }

    CalendarModel play(List<List<Step>> programs) throws Exception {
      try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
        List<Callable<Void>> runs = new ArrayList<>();
        for (List<Step> program : programs) {
          runs.add(
              () -> {
                for (Step step : program) {
                  take(step);
                }
                return null;
              });
        }
        for (Future<Void> run : clients.invokeAll(runs)) {
          run.get();
        }
      }
      Map<String, Appointment> stored = new HashMap<>();
      for (String id : model.ids()) {
        stored.put(id, appointments.find(clinic.id, id).orElseThrow());
      }
      model.requireNoOverlap();
      model.requireNoLostUpdate(stored);
      assertThat(appointments.on(clinic.id, List.of(day)))
          .as("nothing is stored that nobody was told of")
          .extracting(Appointment::id)
          .hasSameElementsAs(stored.keySet());
      return model;
    }

    private void take(Step step) {
      long asked = System.nanoTime();
      try {
        switch (step.wish()) {
          case BOOK, OVERRIDE -> {
            String id = UUID.randomUUID().toString();
            made(What.BOOKED, book.book(clinic.id, id, request(step), DESK, Cause.none()), asked);
          }
          case HOLD -> {
            String id = UUID.randomUUID().toString();
            Duration length = Duration.ofMinutes(1 + step.which() % 4);
            made(
                What.HELD,
                hold.hold(clinic.id, id, request(step), length, DESK, Cause.none()),
                asked);
          }
          case EXPIRE -> passMinutes(1 + step.which() % 3);
          case BOOK_HELD,
              RELEASE,
              MOVE,
              RESIZE,
              REASSIGN,
              CONFIRM,
              CHECK_IN,
              UNDO_CHECK_IN,
              CANCEL,
              UNDO_CANCEL -> {
            if (!known.isEmpty()) {
              change(step, known.get(step.which() % known.size()), asked);
            }
          }
        }
      } catch (StaleVersion refused) {
        // Others were quicker every time: nothing was done, and the client was told so.
      }
    }

    private void change(Step step, String id, long asked) {
      var command = new Command(clinic.id, id, DESK, _ -> {}, Cause.none());
      String practitioner = PRACTITIONERS[step.practitioner() % 3];
      switch (step.wish()) {
        case BOOK_HELD -> done(What.BOOKED, change.bookHeld(command), asked);
        case RELEASE -> done(What.RELEASED, change.release(command), asked);
        case CONFIRM ->
            done(What.CONFIRMED, change.confirm(command, Confirmation.How.PHONE), asked);
        case CHECK_IN -> done(What.CHECKED_IN, change.checkIn(command), asked);
        case CANCEL -> done(What.CANCELLED, change.cancel(command, "ill"), asked);
        case UNDO_CHECK_IN ->
            made(
                What.CHECK_IN_UNDONE,
                undo.undo(command, Transition.UNDO_CHECK_IN, "by mistake"),
                asked);
        case UNDO_CANCEL ->
            made(What.REINSTATED, undo.undo(command, Transition.UNDO_CANCEL, "by mistake"), asked);
        case MOVE -> {
          var target = new Target(start(step), practitioner, null, null, null);
          made(What.RESCHEDULED, reschedule.reschedule(command, target), asked);
        }
        case RESIZE -> {
          var length = Duration.ofMinutes(5 * (1 + step.five() % 12));
          var target = new Target(null, null, null, length, null);
          made(What.RESCHEDULED, reschedule.reschedule(command, target), asked);
        }
        case REASSIGN ->
            made(What.REASSIGNED, reschedule.reassign(command, practitioner, null), asked);
        case BOOK, OVERRIDE, HOLD, EXPIRE -> throw new IllegalArgumentException(step.toString());
      }
    }

    private BookingRequest request(Step step) {
      RuleOverride override =
          step.wish() == Wish.OVERRIDE
              ? new RuleOverride(
                  "urgent", Set.of("outside-clinic-hours", "outside-practitioner-hours"))
              : null;
      return new BookingRequest(
          patients.get(step.patient() % PATIENTS),
          SERVICES[step.service() % 2],
          PRACTITIONERS[step.practitioner() % 3],
          null,
          start(step),
          null,
          override);
    }

    /** From 09:30 to 12:25: the last ones are only to be had with an override. */
    private Instant start(Step step) {
      return at(day, "09:30").toInstant().plus(Duration.ofMinutes(5L * (step.five() % 36)));
    }

    private void made(What what, Booking booking, long asked) {
      if (booking instanceof Booking.Made(var appointment)) {
        told(what, appointment, asked);
      }
    }

    private void done(What what, Change change, long asked) {
      if (change instanceof Change.Done(var appointment)) {
        told(what, appointment, asked);
      }
    }

    private void told(What what, Appointment appointment, long asked) {
      model.acknowledge(what, appointment, asked);
      if (appointment.version() == 1) {
        known.add(appointment.id());
      }
    }

    private synchronized void passMinutes(int minutes) {
      offset = offset.plusMinutes(minutes);
      model.moving(Instant.now().plus(offset));
      clock.moveTo(offset);
    }
  }
}
