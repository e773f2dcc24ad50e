package clinic.sura.booking.appointment;

import clinic.sura.booking.availability.FindTakenTimes;
import clinic.sura.booking.availability.SetUps;
import clinic.sura.booking.patient.MergeRegisters;
import clinic.sura.booking.patient.Patients;
import clinic.sura.booking.policy.AttendancePolicies;
import clinic.sura.booking.prerequisite.Prerequisites;
import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.Cause;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Keeps a place in the calendar for a short time, by the same rules and the same claims as a
 * booking. Only the clinic's screens are told of it until it is booked.
 */
@Service
public class HoldAppointment {

  /** How long a place is held unless said. */
  public static final Duration USUAL = Duration.ofMinutes(5);

  public static final Duration SHORTEST = Duration.ofMinutes(1);
  public static final Duration LONGEST = Duration.ofHours(48);

  private final PlaceVisit placeVisit;

  public HoldAppointment(
      SetUps setUps,
      Patients patients,
      Prerequisites prerequisites,
      FindTakenTimes takenTimes,
      Appointments appointments,
      AttendancePolicies policies,
      MergeRegisters registers,
      Clock clock) {
    placeVisit =
        new PlaceVisit(
            setUps, patients, prerequisites, takenTimes, appointments, policies, registers, clock);
  }

  /**
   * Holds a place, or tells all that stands against it.
   *
   * @param length how long, from {@link #SHORTEST} to {@link #LONGEST}; the hold ends when the
   *     visit would begin, if that is earlier
   */
  public Booking hold(
      String clinicId,
      String id,
      BookingRequest request,
      Duration length,
      Actor by,
      Cause<Appointment> cause) {
    if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("A hold of " + length);
    }
    return placeVisit.place(
        clinicId,
        id,
        request,
        cause,
        new PlaceVisit.Making() {
          @Override
          public Appointment appointment(PlaceVisit.Visit visit) {
            var end = visit.now().plus(length);
            var start = visit.place().visit().from();
            return Appointment.hold(
                clinicId,
                id,
                visit.patient(),
                visit.service().id(),
                visit.service().kind(),
                visit.place(),
                end.isAfter(start) ? start : end,
                visit.now(),
                by);
          }

          @Override
          public List<ClinicEvent> events(Appointment held, AppointmentEvents events) {
            return List.of(AppointmentEvents.updated(held));
          }
        });
  }
}
