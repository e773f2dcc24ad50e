package clinic.sura.booking.appointment;

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

import clinic.sura.booking.appointment.AppointmentState.Booked;
import clinic.sura.booking.appointment.AppointmentState.Cancelled;
import clinic.sura.booking.appointment.AppointmentState.CheckedIn;
import clinic.sura.booking.appointment.AppointmentState.Completed;
import clinic.sura.booking.appointment.AppointmentState.Held;
import clinic.sura.booking.appointment.AppointmentState.InProgress;
import clinic.sura.booking.appointment.AppointmentState.Missed;
import clinic.sura.booking.appointment.AppointmentState.Released;
import java.util.EnumSet;
import java.util.Set;

/**
 * The state machine of an appointment: what each state allows people to do. Facts that treatment
 * tells of, such as a signed session, are no part of it, because they are never refused.
 */
public final class Transitions {

  private Transitions() {}

  /** What may be done in that state; times and days may still stand against it. */
  public static Set<Transition> allowedIn(AppointmentState state) {
    return switch (state) {
      case Held _ -> EnumSet.of(BOOK, RELEASE);
      case Booked(var confirmation, _) ->
          EnumSet.of(
              RESCHEDULE,
              REASSIGN,
              CHECK_IN,
              CANCEL,
              NO_SHOW,
              confirmation == null ? CONFIRM : UNDO_CONFIRM);
      case CheckedIn _ -> EnumSet.of(START, COMPLETE, CANCEL, UNDO_CHECK_IN);
      case InProgress _ -> EnumSet.of(COMPLETE, UNDO_START);
      case Completed completed ->
          completed.recorded() ? EnumSet.noneOf(Transition.class) : EnumSet.of(UNDO_COMPLETE);
      case Cancelled _ -> EnumSet.of(UNDO_CANCEL);
      case Missed _ -> EnumSet.of(UNDO_NO_SHOW);
      case Released _ -> EnumSet.noneOf(Transition.class);
    };
  }
}
