package clinic.sura.booking.appointment;

import clinic.sura.booking.appointment.Appointments.Stored;
import clinic.sura.booking.availability.SetUp;
import clinic.sura.booking.availability.SetUps;
import clinic.sura.booking.policy.AttendancePolicies;
import clinic.sura.booking.policy.AttendancePolicy;
import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.LostRace;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the desk does with an appointment, other than moving it. */
@Service
public class ChangeAppointment {

  private final SetUps setUps;
  private final Appointments appointments;
  private final AttendancePolicies policies;
  private final Clock clock;

  public ChangeAppointment(
      SetUps setUps, Appointments appointments, AttendancePolicies policies, Clock clock) {
    this.setUps = setUps;
    this.appointments = appointments;
    this.policies = policies;
    this.clock = clock;
  }

  /** Which appointment, by whom, and which version the caller saw. */
  public record Command(
      String clinicId, String id, Actor by, LongConsumer expected, Cause<Appointment> cause) {}

  /** The place that was held becomes an appointment. */
  public Change bookHeld(Command command) {
    Instant now = now();
    return change(command, stored -> stored.bookHeld(now, command.by()), AppointmentEvents::booked);
  }

  /** Lets a held place go. Nobody outside the clinic was told of it, so nobody is told now. */
  public Change release(Command command) {
    Instant now = now();
    return change(command, stored -> stored.release(now, command.by()));
  }

  /** The patient has arrived. */
  public Change checkIn(Command command) {
    SetUp setUp = setUps.of(command.clinicId());
    Instant now = now();
    return change(
        command,
        stored -> stored.checkIn(setUp.clinic().dateOf(now), now, command.by()),
        (events, next) -> events.checkedIn(next, now));
  }

  /** The patient has said that they will come; only the desk needs to know. */
  public Change confirm(Command command, Confirmation.How how) {
    Instant now = now();
    return change(command, stored -> stored.confirm(how, now, command.by()));
  }

  /** The patient is called in; treatment knows by what it records. */
  public Change start(Command command) {
    Instant now = now();
    return change(command, stored -> stored.start(now, command.by()));
  }

  /** A visit that left no record of treatment is over. */
  public Change close(Command command, @Nullable String note) {
    Instant now = now();
    return change(
        command,
        stored -> stored.close(note, now, command.by()),
        (events, next) -> events.completed(next, now));
  }

  /** The visit is called off; the clinic's policy says whether that is late. */
  public Change cancel(Command command, String reason) {
    Instant now = now();
    AttendancePolicy policy = policies.of(command.clinicId());
    return change(
        command,
        stored ->
            stored.cancel(
                reason, policy.isLate(now, stored.place().visit().from()), now, command.by()),
        (events, next) -> events.cancelled(next, reason));
  }

  /** The patient did not come. */
  public Change miss(Command command) {
    Instant now = now();
    return change(command, stored -> stored.miss(now, command.by()), AppointmentEvents::missed);
  }

  private Change change(Command command, Function<Appointment, Change> decide) {
    return change(command, decide, (_, next) -> AppointmentEvents.updated(next));
  }

  private Change change(
      Command command,
      Function<Appointment, Change> decide,
      BiFunction<AppointmentEvents, Appointment, ClinicEvent> tell) {
    return LostRace.retried(
        () -> {
          Appointment stored = appointments.load(command.clinicId(), command.id(), command.cause());
          command.expected().accept(stored.version());
          Change change = decide.apply(stored);
          if (change instanceof Change.Done(var next)) {
            var events = new AppointmentEvents(setUps.of(command.clinicId()));
            Stored written =
                appointments.save(next, List.of(tell.apply(events, next)), command.cause());
            if (written != Stored.STORED) {
              throw new IllegalStateException("a claim was taken by a change that claims nothing");
            }
          }
          return change;
        });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
