package clinic.sura.booking.appointment;

import clinic.sura.booking.appointment.Appointments.Stored;
import clinic.sura.booking.appointment.Booking.NotAllowed;
import clinic.sura.booking.appointment.Booking.Refused;
import clinic.sura.booking.appointment.Placement.Wanted;
import clinic.sura.booking.availability.BookingReason;
import clinic.sura.booking.availability.BookingReason.ServiceNotOffered;
import clinic.sura.booking.availability.FindTakenTimes;
import clinic.sura.booking.availability.SetUp;
import clinic.sura.booking.availability.SetUps;
import clinic.sura.booking.service.ClinicService;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.LostRace;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Moves an appointment to another time, and to another practitioner if one is named. */
@Service
public class RescheduleAppointment {

  private final SetUps setUps;
  private final TakePlace takePlace;
  private final Appointments appointments;
  private final Clock clock;

  public RescheduleAppointment(
      SetUps setUps, FindTakenTimes takenTimes, Appointments appointments, Clock clock) {
    this.setUps = setUps;
    this.takePlace = new TakePlace(takenTimes, appointments);
    this.appointments = appointments;
    this.clock = clock;
  }

  /**
   * Moves it, or tells all that stands against it. It keeps its room where that is free.
   *
   * @param practitionerId with whom, or null for the same
   * @param expected sees the stored version and throws if the caller saw another
   */
  public Booking reschedule(
      String clinicId,
      String id,
      Instant start,
      @Nullable String practitionerId,
      Actor by,
      LongConsumer expected,
      Cause<Appointment> cause) {
    return LostRace.retried(
        () -> {
          Appointment stored = appointments.load(clinicId, id, cause);
          expected.accept(stored.version());
          String with = practitionerId == null ? stored.place().practitionerId() : practitionerId;
          return new Move(stored, start, with, by, cause).make();
        });
  }

  private final class Move {
    private final SetUp setUp;
    private final Appointment stored;
    private final Instant start;
    private final String practitionerId;
    private final Actor by;
    private final Cause<Appointment> cause;
    private final Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);

    Move(
        Appointment stored,
        Instant start,
        String practitionerId,
        Actor by,
        Cause<Appointment> cause) {
      this.setUp = setUps.of(stored.clinicId());
      this.stored = stored;
      this.start = start;
      this.practitionerId = practitionerId;
      this.by = by;
      this.cause = cause;
    }

    Booking make() {
      if (stored.reschedule(stored.place(), now, by) instanceof Change.Refused refused) {
        return new Refused(refused);
      }
      Optional<ClinicService> service = setUp.service(stored.serviceId());
      if (service.isEmpty()) {
        return new NotAllowed(List.of(new ServiceNotOffered(stored.serviceId())));
      }
      // What the patient had to have was checked when the appointment was made.
      List<BookingReason> reasons =
          new BookingCheck(setUp, service.get(), now)
              .reasons(service.get().prerequisites(), practitionerId, null, start);
      return reasons.isEmpty() ? place(service.get()) : new NotAllowed(List.copyOf(reasons));
    }

    private Booking place(ClinicService service) {
      var wanted =
          new Wanted(
              stored.patient().patientId(),
              service,
              practitionerId,
              null,
              stored.place().roomId(),
              start);
      return takePlace.take(stored.clinicId(), stored.id(), wanted, setUp, now, this::moved);
    }

    private Optional<Appointment> moved(Place place) {
      return switch (stored.reschedule(place, now, by)) {
        case Change.Done(var next) -> {
          var event = new AppointmentEvents(setUp).rescheduled(next, stored.place());
          yield appointments.save(next, List.of(event), cause) == Stored.STORED
              ? Optional.of(next)
              : Optional.empty();
        }
        case Change.Refused _ -> throw new IllegalStateException("refused after it was allowed");
      };
    }
  }
}
