package clinic.sura.booking.appointment;

import clinic.sura.booking.appointment.Appointments.Stored;
import clinic.sura.booking.appointment.Booking.NotAllowed;
import clinic.sura.booking.appointment.Booking.OverrideRefused;
import clinic.sura.booking.appointment.Booking.Refused;
import clinic.sura.booking.appointment.ChangeAppointment.Command;
import clinic.sura.booking.appointment.Placement.Wanted;
import clinic.sura.booking.availability.BookingReason;
import clinic.sura.booking.availability.BookingReason.ServiceNotOffered;
import clinic.sura.booking.availability.FindTakenTimes;
import clinic.sura.booking.availability.SetUp;
import clinic.sura.booking.availability.SetUps;
import clinic.sura.booking.patient.MergeRegisters;
import clinic.sura.booking.service.ClinicService;
import clinic.sura.platform.aggregate.LostRace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Moves an appointment: to another time, practitioner or room, or to another length. The rules are
 * asked anew for where it goes, the practitioner's credential on that day among them.
 */
@Service
public class RescheduleAppointment {

  private final SetUps setUps;
  private final TakePlace takePlace;
  private final Appointments appointments;
  private final Clock clock;

  public RescheduleAppointment(
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
   * Where an appointment is to go.
   *
   * @param start null for the same
   * @param practitionerId with whom, null for the same
   * @param roomId null for the same where that is free, and any other of the kind where not
   * @param duration of the visit without buffers; null for the same
   * @param override rules that a manager sets aside, or null
   */
  public record Target(
      @Nullable Instant start,
      @Nullable String practitionerId,
      @Nullable String roomId,
      @Nullable Duration duration,
      @Nullable RuleOverride override) {}

  /** Moves it, or tells all that stands against it. */
  public Booking reschedule(Command command, Target target) {
    return moved(command, target, Transition.RESCHEDULE);
  }

  /** Gives it to another practitioner at the same time, or tells all that stands against it. */
  public Booking reassign(Command command, String practitionerId, @Nullable RuleOverride override) {
    return moved(
        command, new Target(null, practitionerId, null, null, override), Transition.REASSIGN);
  }

  private Booking moved(Command command, Target target, Transition step) {
    return LostRace.retried(
        () -> {
          Appointment stored = appointments.load(command.clinicId(), command.id(), command.cause());
          command.expected().accept(stored.version());
          return new Move(stored, target, step, command).make();
        });
  }

  private final class Move {
    private final SetUp setUp;
    private final Appointment stored;
    private final Transition step;
    private final Command command;
    private final Instant start;
    private final String practitionerId;
    private final @Nullable String roomId;
    private final Duration duration;
    private final @Nullable RuleOverride override;
    private final Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);

    Move(Appointment stored, Target target, Transition step, Command command) {
      Place place = stored.place();
      this.setUp = setUps.of(stored.clinicId());
      this.stored = stored;
      this.step = step;
      this.command = command;
      this.start = target.start() == null ? place.visit().from() : target.start();
      this.practitionerId =
          target.practitionerId() == null ? place.practitionerId() : target.practitionerId();
      this.roomId = target.roomId();
      this.duration =
          target.duration() == null
              ? Duration.between(place.visit().from(), place.visit().until())
              : target.duration();
      this.override = target.override();
    }

    Booking make() {
      if (changed(stored.place()) instanceof Change.Refused refused) {
        return new Refused(refused);
      }
      Optional<ClinicService> service =
          setUp.service(stored.serviceId()).map(known -> known.lasting(duration));
      if (service.isEmpty()) {
        return new NotAllowed(List.of(new ServiceNotOffered(stored.serviceId())), List.of());
      }
      var wanted =
          new Wanted(
              stored.patient().patientId(),
              service.get(),
              practitionerId,
              roomId,
              stored.place().roomId(),
              start);
      List<BookingReason> reasons = reasons(service.get());
      if (!reasons.isEmpty() && !OverridableRules.covers(override, reasons)) {
        List<Conflict> conflicts =
            takePlace.conflicts(stored.clinicId(), stored.id(), wanted, setUp, now);
        return override == null
            ? new NotAllowed(reasons, conflicts)
            : new OverrideRefused(reasons, conflicts);
      }
      return takePlace.take(
          stored.clinicId(), stored.id(), wanted, setUp, now, place -> moved(place, reasons));
    }

    /** What the patient had to have was checked when the appointment was made. */
    private List<BookingReason> reasons(ClinicService service) {
      boolean keepsItsStart = start.equals(stored.place().visit().from());
      return new BookingCheck(setUp, service, now)
          .reasons(service.prerequisites(), practitionerId, roomId, start).stream()
              .filter(reason -> !keepsItsStart || !BookingCheck.isOfTheTimeOfBooking(reason))
              .toList();
    }

    private Change changed(Place place) {
      return step == Transition.REASSIGN
          ? stored.reassign(place, now, command.by())
          : stored.reschedule(place, now, command.by());
    }

    private Optional<Appointment> moved(Place place, List<BookingReason> reasons) {
      return switch (changed(place)) {
        case Change.Done(var plain) -> {
          Appointment next =
              override == null || reasons.isEmpty() ? plain : plain.overriding(override, reasons);
          var event = new AppointmentEvents(setUp).rescheduled(next, stored.place());
          yield appointments.save(next, List.of(event), command.cause()) == Stored.STORED
              ? Optional.of(next)
              : Optional.empty();
        }
        case Change.Refused _ -> throw new IllegalStateException("refused after it was allowed");
      };
    }
  }
}
