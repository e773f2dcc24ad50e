package clinic.sura.booking.patientlink;

import clinic.sura.booking.appointment.Actor;
import clinic.sura.booking.appointment.Appointment;
import clinic.sura.booking.appointment.AppointmentState;
import clinic.sura.booking.appointment.AppointmentState.Booked;
import clinic.sura.booking.appointment.AppointmentState.Cancelled;
import clinic.sura.booking.appointment.AppointmentState.CheckedIn;
import clinic.sura.booking.appointment.AppointmentState.Completed;
import clinic.sura.booking.appointment.AppointmentState.Held;
import clinic.sura.booking.appointment.AppointmentState.InProgress;
import clinic.sura.booking.appointment.AppointmentState.Missed;
import clinic.sura.booking.appointment.AppointmentState.Released;
import clinic.sura.booking.appointment.Transition;
import clinic.sura.booking.clinic.Clinic;
import clinic.sura.booking.patient.Patient;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * An appointment as its patient sees it by a link.
 *
 * @param person the record that stands for the patient
 * @param practitionerName empty where the clinic no longer knows them
 * @param freeUntil until when it is called off in time, as the clinic's policy says
 * @param late whether that has passed
 */
public record LinkedVisit(
    Appointment appointment,
    Patient person,
    Clinic clinic,
    String practitionerName,
    Instant freeUntil,
    boolean late) {

  /** What the patient is told of the appointment's state. */
  public enum State {
    BOOKED,
    /** The patient is there; the rest is between them and the clinic. */
    UNDER_WAY,
    CANCELLED
  }

  /** What the patient may do. */
  public enum Action {
    CONFIRM,
    MOVE,
    CANCEL
  }

  /** What is told at that instant; nothing once the visit is over, or where there is none. */
  static Optional<State> stateAt(Appointment appointment, Instant now) {
    return now.isBefore(appointment.place().visit().until())
        ? told(appointment.state())
        : Optional.empty();
  }

  private static Optional<State> told(AppointmentState state) {
    return switch (state) {
      case Booked _ -> Optional.of(State.BOOKED);
      case CheckedIn _, InProgress _ -> Optional.of(State.UNDER_WAY);
      case Cancelled _ -> Optional.of(State.CANCELLED);
      case Held _, Completed _, Missed _, Released _ -> Optional.empty();
    };
  }

  public State state() {
    return told(appointment.state()).orElseThrow();
  }

  public boolean confirmed() {
    return appointment.state() instanceof Booked(var confirmation, _) && confirmation != null;
  }

  public Instant start() {
    return appointment.place().visit().from();
  }

  /** What the patient may do in this state: a part of what the desk may. */
  public Set<Action> actions() {
    EnumSet<Action> actions = EnumSet.noneOf(Action.class);
    if (state() == State.BOOKED) {
      Set<Transition> allowed = appointment.allowed();
      addIf(allowed.contains(Transition.CONFIRM), Action.CONFIRM, actions);
      addIf(allowed.contains(Transition.RESCHEDULE), Action.MOVE, actions);
      addIf(allowed.contains(Transition.CANCEL), Action.CANCEL, actions);
    }
    return actions;
  }

  private static void addIf(boolean allowed, Action action, Set<Action> actions) {
    if (allowed) {
      actions.add(action);
    }
  }

  /** The patient, as histories name them when they did something by a link. */
  Actor patient() {
    return new Actor("patient:" + person.id(), "Patient, by link");
  }
}
