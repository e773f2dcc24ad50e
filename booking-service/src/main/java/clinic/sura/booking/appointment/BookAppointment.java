package clinic.sura.booking.appointment;

import clinic.sura.booking.appointment.Appointments.Stored;
import clinic.sura.booking.appointment.Booking.Conflicting;
import clinic.sura.booking.appointment.Booking.Made;
import clinic.sura.booking.appointment.Booking.NotAllowed;
import clinic.sura.booking.appointment.Placement.InTheWay;
import clinic.sura.booking.appointment.Placement.Placed;
import clinic.sura.booking.appointment.Placement.Wanted;
import clinic.sura.booking.availability.BookingReason;
import clinic.sura.booking.availability.BookingReason.ServiceNotOffered;
import clinic.sura.booking.availability.BookingReason.UnknownPatient;
import clinic.sura.booking.availability.FindTakenTimes;
import clinic.sura.booking.availability.SetUp;
import clinic.sura.booking.availability.SetUps;
import clinic.sura.booking.patient.Patient;
import clinic.sura.booking.patient.Patients;
import clinic.sura.booking.prerequisite.Prerequisites;
import clinic.sura.booking.service.ClinicService;
import clinic.sura.booking.service.Prerequisite;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.StaleVersion;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Books an appointment. */
@Service
public class BookAppointment {

  /** Each try that fails means that somebody else took one more of the few rooms. */
  static final int TRIES = 20;

  private final SetUps setUps;
  private final Patients patients;
  private final Prerequisites prerequisites;
  private final FindTakenTimes takenTimes;
  private final Appointments appointments;
  private final Clock clock;

  public BookAppointment(
      SetUps setUps,
      Patients patients,
      Prerequisites prerequisites,
      FindTakenTimes takenTimes,
      Appointments appointments,
      Clock clock) {
    this.setUps = setUps;
    this.patients = patients;
    this.prerequisites = prerequisites;
    this.takenTimes = takenTimes;
    this.appointments = appointments;
    this.clock = clock;
  }

  /** Books, or tells all that stands against it. */
  public Booking book(
      String clinicId, String id, BookingRequest request, Actor by, Cause<Appointment> cause) {
    appointments.find(clinicId, id, cause);
    SetUp setUp = setUps.of(clinicId);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Optional<ClinicService> service = setUp.service(request.serviceId());
    Optional<Patient> patient = patients.find(clinicId, request.patientId());
    List<BookingReason> reasons = new ArrayList<>();
    if (patient.isEmpty()) {
      reasons.add(new UnknownPatient(request.patientId()));
    }
    if (service.isEmpty()) {
      reasons.add(new ServiceNotOffered(request.serviceId()));
    } else {
      reasons.addAll(
          new BookingCheck(setUp, service.get(), now)
              .reasons(
                  met(clinicId, request.patientId(), service.get()),
                  request.practitionerId(),
                  request.roomId(),
                  request.start()));
    }
    if (!reasons.isEmpty() || service.isEmpty() || patient.isEmpty()) {
      return new NotAllowed(List.copyOf(reasons));
    }
    var attendee = Attendee.of(patient.get());
    return place(clinicId, id, wanted(request, service.get()), setUp, attendee, now, by, cause);
  }

  private Booking place(
      String clinicId,
      String id,
      Wanted wanted,
      SetUp setUp,
      Attendee patient,
      Instant now,
      Actor by,
      Cause<Appointment> cause) {
    var date = setUp.clinic().dateOf(wanted.start());
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      var taken = takenTimes.on(clinicId, List.of(date));
      switch (Placement.of(wanted, setUp, taken)) {
        case InTheWay(var conflicts) -> {
          // The caller's own repeat may have been quicker: then it gets its answer, not a conflict.
          appointments.find(clinicId, id, cause);
          return new Conflicting(conflicts);
        }
        case Placed(var place) -> {
          var service = wanted.service();
          var appointment =
              Appointment.book(clinicId, id, patient, service.id(), service.kind(), place, now, by);
          var booked = new AppointmentEvents(setUp).booked(appointment);
          if (appointments.insert(appointment, List.of(booked), cause) == Stored.STORED) {
            return new Made(appointment);
          }
          // Somebody was quicker since the read: look again who, and whether another room is free.
        }
      }
    }
    throw new StaleVersion("the calendar of " + date + " changes too fast");
  }

  private Set<Prerequisite> met(String clinicId, String patientId, ClinicService service) {
    return service.prerequisites().isEmpty()
        ? Set.of()
        : prerequisites.of(clinicId, patientId).met();
  }

  private static Wanted wanted(BookingRequest request, ClinicService service) {
    return new Wanted(
        request.patientId(),
        service,
        request.practitionerId(),
        request.roomId(),
        null,
        request.start());
  }
}
