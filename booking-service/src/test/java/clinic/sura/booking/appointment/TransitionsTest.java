package clinic.sura.booking.appointment;

import static clinic.sura.booking.Examples.NOW;
import static clinic.sura.booking.Examples.TUESDAY;
import static clinic.sura.booking.Examples.at;
import static clinic.sura.booking.appointment.AppointmentTest.NOK;
import static clinic.sura.booking.appointment.AppointmentTest.booked;
import static clinic.sura.booking.appointment.Transition.BOOK;
import static clinic.sura.booking.appointment.Transition.CANCEL;
import static clinic.sura.booking.appointment.Transition.CHECK_IN;
import static clinic.sura.booking.appointment.Transition.COMPLETE;
import static clinic.sura.booking.appointment.Transition.CONFIRM;
import static clinic.sura.booking.appointment.Transition.NO_SHOW;
import static clinic.sura.booking.appointment.Transition.REASSIGN;
import static clinic.sura.booking.appointment.Transition.RELEASE;
import static clinic.sura.booking.appointment.Transition.RESCHEDULE;
import static clinic.sura.booking.appointment.Transition.START;
import static clinic.sura.booking.appointment.Transition.UNDO_CANCEL;
import static clinic.sura.booking.appointment.Transition.UNDO_CHECK_IN;
import static clinic.sura.booking.appointment.Transition.UNDO_COMPLETE;
import static clinic.sura.booking.appointment.Transition.UNDO_CONFIRM;
import static clinic.sura.booking.appointment.Transition.UNDO_NO_SHOW;
import static clinic.sura.booking.appointment.Transition.UNDO_START;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.booking.appointment.AppointmentState.Booked;
import clinic.sura.booking.appointment.AppointmentState.Cancelled;
import clinic.sura.booking.appointment.AppointmentState.CheckedIn;
import clinic.sura.booking.appointment.AppointmentState.Completed;
import clinic.sura.booking.appointment.AppointmentState.Held;
import clinic.sura.booking.appointment.AppointmentState.InProgress;
import clinic.sura.booking.appointment.AppointmentState.Missed;
import clinic.sura.booking.appointment.AppointmentState.Released;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command in every state: what is allowed is done, all else is refused and says why. */
class TransitionsTest {

  /** While the visit should be taking place, so that no command is refused for its time. */
  private static final Instant DURING = at("10:15");

  private static final Confirmation YES = new Confirmation(NOW, NOK, Confirmation.How.PHONE);

  /** The table, written down a second time; states by name, as one of them has two faces. */
  private static final Map<AppointmentState, Set<Transition>> ALLOWED =
      Map.of(
          new Held(at("11:00"), NOK), EnumSet.of(BOOK, RELEASE),
          new Booked(), EnumSet.of(RESCHEDULE, REASSIGN, CHECK_IN, CANCEL, NO_SHOW, CONFIRM),
          new Booked(YES),
              EnumSet.of(RESCHEDULE, REASSIGN, CHECK_IN, CANCEL, NO_SHOW, UNDO_CONFIRM),
          new CheckedIn(NOW), EnumSet.of(START, COMPLETE, CANCEL, UNDO_CHECK_IN),
          new InProgress(NOW, NOW), EnumSet.of(COMPLETE, UNDO_START),
          new Completed(null, NOW, true, false), EnumSet.of(UNDO_COMPLETE),
          new Completed("s1", NOW, true, true), EnumSet.noneOf(Transition.class),
          new Cancelled(NOW, "ill", false), EnumSet.of(UNDO_CANCEL),
          new Missed(NOW), EnumSet.of(UNDO_NO_SHOW),
          new Released(NOW), EnumSet.noneOf(Transition.class));

  private static final Map<Transition, Status> LEADS_TO =
      Map.ofEntries(
          Map.entry(BOOK, Status.BOOKED),
          Map.entry(RELEASE, Status.RELEASED),
          Map.entry(CONFIRM, Status.BOOKED),
          Map.entry(RESCHEDULE, Status.BOOKED),
          Map.entry(REASSIGN, Status.BOOKED),
          Map.entry(CHECK_IN, Status.CHECKED_IN),
          Map.entry(START, Status.IN_PROGRESS),
          Map.entry(COMPLETE, Status.COMPLETED),
          Map.entry(CANCEL, Status.CANCELLED),
          Map.entry(NO_SHOW, Status.MISSED),
          Map.entry(UNDO_CONFIRM, Status.BOOKED),
          Map.entry(UNDO_CHECK_IN, Status.BOOKED),
          Map.entry(UNDO_START, Status.CHECKED_IN),
          Map.entry(UNDO_COMPLETE, Status.CHECKED_IN),
          Map.entry(UNDO_CANCEL, Status.BOOKED),
          Map.entry(UNDO_NO_SHOW, Status.BOOKED));

  static Stream<Arguments> everyCommandInEveryState() {
    return ALLOWED.keySet().stream()
        .flatMap(
            state ->
                Arrays.stream(Transition.values()).map(command -> Arguments.of(state, command)));
  }

  @ParameterizedTest
  @MethodSource("everyCommandInEveryState")
  void does_what_the_state_allows_and_refuses_the_rest(AppointmentState state, Transition command) {
    Appointment appointment = in(state);
    Change change = commanded(appointment, command);
    if (ALLOWED.get(state).contains(command)) {
      assertThat(change)
          .isInstanceOfSatisfying(
              Change.Done.class,
              done -> {
                assertThat(done.appointment().status()).isEqualTo(LEADS_TO.get(command));
                assertThat(done.appointment().version()).isEqualTo(appointment.version() + 1);
                assertThat(done.appointment().history())
                    .hasSize(appointment.history().size() + 1)
                    .last()
                    .satisfies(entry -> assertThat(entry.by()).isEqualTo(NOK));
              });
    } else {
      assertThat(change).isEqualTo(new Change.WrongState(state.status(), ALLOWED.get(state)));
    }
  }

  private static Appointment in(AppointmentState state) {
    Appointment like = booked("a1", "p1", "10:00");
    return new Appointment(
        like.clinicId(),
        like.id(),
        4,
        like.patient(),
        like.serviceId(),
        like.kind(),
        like.place(),
        state,
        0,
        Origin.PLAIN,
        like.history());
  }

  private static Change commanded(Appointment a, Transition command) {
    return switch (command) {
      case BOOK -> a.bookHeld(DURING, NOK);
      case RELEASE -> a.release(DURING, NOK);
      case CONFIRM -> a.confirm(Confirmation.How.PHONE, DURING, NOK);
      case RESCHEDULE -> a.reschedule(booked("x", "p1", "14:00").place(), DURING, NOK);
      case REASSIGN -> a.reassign(a.place(), DURING, NOK);
      case CHECK_IN -> a.checkIn(TUESDAY, DURING, NOK);
      case START -> a.start(DURING, NOK);
      case COMPLETE -> a.close(null, DURING, NOK);
      case CANCEL -> a.cancel("ill", DURING, NOK);
      case NO_SHOW -> a.miss(DURING, NOK);
      case UNDO_CONFIRM, UNDO_CHECK_IN, UNDO_START, UNDO_COMPLETE ->
          a.undo(command, "by mistake", DURING, NOK);
      case UNDO_CANCEL, UNDO_NO_SHOW -> a.reinstate(command, a.place(), "by mistake", DURING, NOK);
    };
  }
}
