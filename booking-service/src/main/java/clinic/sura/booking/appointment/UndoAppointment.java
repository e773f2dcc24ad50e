package clinic.sura.booking.appointment;

import clinic.sura.booking.appointment.Appointments.Stored;
import clinic.sura.booking.appointment.Booking.Made;
import clinic.sura.booking.appointment.Booking.NotAllowed;
import clinic.sura.booking.appointment.Booking.Refused;
import clinic.sura.booking.appointment.ChangeAppointment.Command;
import clinic.sura.booking.appointment.Placement.Wanted;
import clinic.sura.booking.availability.BookingReason.ServiceNotOffered;
import clinic.sura.booking.availability.FindTakenTimes;
import clinic.sura.booking.availability.SetUp;
import clinic.sura.booking.availability.SetUps;
import clinic.sura.booking.patient.MergeRegisters;
import clinic.sura.booking.service.ClinicService;
import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.LostRace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Takes back what the desk did by mistake. */
@Service
public class UndoAppointment {

  private final SetUps setUps;
  private final TakePlace takePlace;
  private final Appointments appointments;
  private final Clock clock;

  public UndoAppointment(
      SetUps setUps,
      FindTakenTimes takenTimes,
      Appointments appointments,
      MergeRegisters registers,
      Clock clock) {
    this.setUps = setUps;
    this.takePlace = new TakePlace(takenTimes, appointments, registers);
    this.appointments = appointments;
    this.clock = clock;
  }

  /**
   * Takes a step back. A cancellation or a no-show is taken back only where nobody has the place by
   * now: all that is in the way is told.
   *
   * @param step one of the transitions that undo
   */
  public Booking undo(Command command, Transition step, String reason) {
    return LostRace.retried(
        () -> {
          Appointment stored = appointments.load(command.clinicId(), command.id(), command.cause());
          command.expected().accept(stored.version());
          Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
          return step == Transition.UNDO_CANCEL || step == Transition.UNDO_NO_SHOW
              ? reinstated(stored, command, step, reason, now)
              : takenBack(stored, command, step, reason, now);
        });
  }

  private Booking takenBack(
      Appointment stored, Command command, Transition step, String reason, Instant now) {
    return switch (stored.undo(step, reason, now, command.by())) {
      case Change.Refused refused -> new Refused(refused);
      case Change.Done(var next) -> {
        var events = new AppointmentEvents(setUps.of(command.clinicId()));
        ClinicEvent told =
            switch (step) {
              case UNDO_CHECK_IN -> events.checkInUndone(next);
              case UNDO_COMPLETE -> events.checkedIn(next, arrivalOf(next, now));
              default -> AppointmentEvents.updated(next);
            };
        if (appointments.save(next, List.of(told), command.cause()) != Stored.STORED) {
          throw new IllegalStateException("a claim was taken by a change that claims nothing");
        }
        yield new Made(next);
      }
    };
  }

  private static Instant arrivalOf(Appointment checkedIn, Instant now) {
    return checkedIn.state() instanceof AppointmentState.CheckedIn(var at) ? at : now;
  }

  private Booking reinstated(
      Appointment stored, Command command, Transition step, String reason, Instant now) {
    if (stored.reinstate(step, stored.place(), reason, now, command.by())
        instanceof Change.Refused refused) {
      return new Refused(refused);
    }
    SetUp setUp = setUps.of(command.clinicId());
    Optional<ClinicService> service = setUp.service(stored.serviceId());
    if (service.isEmpty()) {
      return new NotAllowed(List.of(new ServiceNotOffered(stored.serviceId())), List.of());
    }
    Place was = stored.place();
    var wanted =
        new Wanted(
            stored.patient().patientId(),
            service.get().lasting(Duration.between(was.visit().from(), was.visit().until())),
            was.practitionerId(),
            was.roomId(),
            null,
            was.visit().from());
    return takePlace.take(
        command.clinicId(),
        stored.id(),
        wanted,
        setUp,
        now,
        place -> {
          if (!(stored.reinstate(step, place, reason, now, command.by())
              instanceof Change.Done(var next))) {
            throw new IllegalStateException("refused after it was allowed");
          }
          var event = new AppointmentEvents(setUp).reinstated(next);
          return appointments.save(next, List.of(event), command.cause()) == Stored.STORED
              ? Optional.of(next)
              : Optional.empty();
        });
  }
}
