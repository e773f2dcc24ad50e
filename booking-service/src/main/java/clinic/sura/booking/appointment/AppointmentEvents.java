package clinic.sura.booking.appointment;

import clinic.sura.booking.availability.SetUp;
import clinic.sura.booking.clinic.Clinic;
import clinic.sura.booking.practitioner.Practitioner;
import clinic.sura.booking.room.Room;
import clinic.sura.events.ClinicEvent;
import clinic.sura.events.booking.AppointmentCancelled;
import clinic.sura.events.booking.AppointmentCompleted;
import clinic.sura.events.booking.AppointmentDetails;
import clinic.sura.events.booking.AppointmentMissed;
import clinic.sura.events.booking.AppointmentReinstated;
import clinic.sura.events.booking.AppointmentRescheduled;
import clinic.sura.events.booking.AppointmentUpdated;
import clinic.sura.events.booking.CheckInUndone;
import clinic.sura.events.booking.ConsultationBooked;
import clinic.sura.events.booking.PatientCheckedIn;
import clinic.sura.events.booking.ReviewBooked;
import clinic.sura.events.booking.SessionBooked;
import java.time.Instant;

/** What others are told of an appointment, with the names that a patient's message needs. */
public final class AppointmentEvents {

  private final SetUp setUp;

  public AppointmentEvents(SetUp setUp) {
    this.setUp = setUp;
  }

  ClinicEvent booked(Appointment a) {
    return switch (a.kind()) {
      case CONSULTATION ->
          new ConsultationBooked(
              a.clinicId(), a.patient().patientId(), a.version(), a.id(), details(a));
      case SESSION ->
          new SessionBooked(a.clinicId(), a.patient().patientId(), a.version(), a.id(), details(a));
      case REVIEW ->
          new ReviewBooked(a.clinicId(), a.patient().patientId(), a.version(), a.id(), details(a));
    };
  }

  ClinicEvent rescheduled(Appointment a, Place previous) {
    return new AppointmentRescheduled(
        a.clinicId(),
        a.patient().patientId(),
        a.version(),
        a.id(),
        details(a),
        previous.visit().from(),
        a.sequence(),
        previous.visit().until(),
        previous.practitionerId());
  }

  ClinicEvent cancelled(Appointment a, String reason) {
    return new AppointmentCancelled(
        a.clinicId(),
        a.patient().patientId(),
        a.version(),
        a.id(),
        details(a),
        a.sequence(),
        reason);
  }

  ClinicEvent checkedIn(Appointment a, Instant at) {
    return new PatientCheckedIn(
        a.clinicId(), a.patient().patientId(), a.version(), a.id(), details(a), at);
  }

  ClinicEvent missed(Appointment a) {
    return new AppointmentMissed(
        a.clinicId(), a.patient().patientId(), a.version(), a.id(), details(a));
  }

  ClinicEvent completed(Appointment a, Instant at) {
    return new AppointmentCompleted(
        a.clinicId(), a.patient().patientId(), a.version(), a.id(), details(a), at);
  }

  ClinicEvent checkInUndone(Appointment a) {
    return new CheckInUndone(
        a.clinicId(), a.patient().patientId(), a.version(), a.id(), details(a));
  }

  ClinicEvent reinstated(Appointment a) {
    return new AppointmentReinstated(
        a.clinicId(), a.patient().patientId(), a.version(), a.id(), details(a), a.sequence());
  }

  /** What concerns nobody outside the clinic, but every screen that shows the appointment. */
  static ClinicEvent updated(Appointment a) {
    return new AppointmentUpdated(
        a.clinicId(),
        a.patient().patientId(),
        a.version(),
        a.id(),
        a.status().name(),
        a.place().date());
  }

  /** When, what, with whom and where it is. */
  public AppointmentDetails details(Appointment a) {
    Clinic clinic = setUp.clinic();
    Place place = a.place();
    String practitioner =
        setUp.practitioner(place.practitionerId()).map(Practitioner::name).orElse("");
    String room = setUp.room(place.roomId()).map(Room::name).orElse("");
    return new AppointmentDetails(
        a.serviceId(),
        place.practitionerId(),
        practitioner,
        place.roomId(),
        room,
        place.visit().from(),
        place.visit().until(),
        clinic.name(),
        clinic.zone().getId(),
        clinic.address());
  }
}
