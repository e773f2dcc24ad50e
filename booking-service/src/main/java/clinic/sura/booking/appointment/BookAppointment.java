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
import java.util.List;
import org.springframework.stereotype.Service;

/** Books an appointment. */
@Service
public class BookAppointment {

  private final PlaceVisit placeVisit;

  public BookAppointment(
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

  /** Books, or tells all that stands against it. */
  public Booking book(
      String clinicId, String id, BookingRequest request, Actor by, Cause<Appointment> cause) {
    return placeVisit.place(
        clinicId,
        id,
        request,
        cause,
        new PlaceVisit.Making() {
          @Override
          public Appointment appointment(PlaceVisit.Visit visit) {
            return Appointment.book(
                clinicId,
                id,
                visit.patient(),
                visit.service().id(),
                visit.service().kind(),
                visit.place(),
                visit.now(),
                by);
          }

          @Override
          public List<ClinicEvent> events(Appointment booked, AppointmentEvents events) {
            return List.of(events.booked(booked));
          }
        });
  }
}
