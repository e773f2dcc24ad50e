package clinic.sura.booking.appointment;

import clinic.sura.booking.appointment.Appointments.Stored;
import clinic.sura.booking.appointment.Booking.Made;
import clinic.sura.booking.appointment.Booking.NotAllowed;
import clinic.sura.booking.appointment.Booking.OverrideRefused;
import clinic.sura.booking.appointment.Placement.Wanted;
import clinic.sura.booking.availability.BookingReason;
import clinic.sura.booking.availability.BookingReason.NoShowLimitReached;
import clinic.sura.booking.availability.BookingReason.ServiceNotOffered;
import clinic.sura.booking.availability.BookingReason.UnknownPatient;
import clinic.sura.booking.availability.FindTakenTimes;
import clinic.sura.booking.availability.SetUp;
import clinic.sura.booking.availability.SetUps;
import clinic.sura.booking.patient.MergeRegisters;
import clinic.sura.booking.patient.Patient;
import clinic.sura.booking.patient.Patients;
import clinic.sura.booking.policy.AttendancePolicies;
import clinic.sura.booking.policy.AttendancePolicy;
import clinic.sura.booking.prerequisite.Prerequisites;
import clinic.sura.booking.service.ClinicService;
import clinic.sura.booking.service.Prerequisite;
import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.Cause;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives a visit its first place in the calendar: what booking and holding have in common. */
final class PlaceVisit {

  private final SetUps setUps;
  private final Patients patients;
  private final Prerequisites prerequisites;
  private final TakePlace takePlace;
  private final Appointments appointments;
  private final AttendancePolicies policies;
  private final MergeRegisters registers;
  private final Clock clock;

  PlaceVisit(
      SetUps setUps,
      Patients patients,
      Prerequisites prerequisites,
      FindTakenTimes takenTimes,
      Appointments appointments,
      AttendancePolicies policies,
      MergeRegisters registers,
      Clock clock) {
    this.setUps = setUps;
    this.patients = patients;
    this.prerequisites = prerequisites;
    this.takePlace = new TakePlace(takenTimes, appointments, registers);
    this.appointments = appointments;
    this.policies = policies;
    this.registers = registers;
    this.clock = clock;
  }

  /** What is known of a visit when there is a place for it. */
  record Visit(Attendee patient, ClinicService service, Place place, Instant now) {}

  /** What is made of a visit. */
  interface Making {

    Appointment appointment(Visit visit);

    /** What others are told of it. */
    List<? extends ClinicEvent> events(Appointment appointment, AppointmentEvents events);
  }

  /** Gives it a place, or tells all that stands against it. */
  Booking place(
      String clinicId, String id, BookingRequest request, Cause<Appointment> cause, Making making) {
    String person = registers.of(clinicId).survivorOf(request.patientId());
    Booking booking = tried(clinicId, id, request.of(person), cause, making);
    if (!(booking instanceof Made)) {
      // What is in the way may be the caller's own: a repeat gets the answer that it had.
      appointments.find(clinicId, id, cause);
    }
    return booking;
  }

  private Booking tried(
      String clinicId, String id, BookingRequest request, Cause<Appointment> cause, Making making) {
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
                  met(clinicId, request, service.get(), setUp.clinic().dateOf(request.start())),
                  request.practitionerId(),
                  request.roomId(),
                  request.start()));
    }
    Integer noShows = noShowsThatCount(clinicId, request.patientId(), setUp, now, reasons);
    if (service.isEmpty() || patient.isEmpty()) {
      return new NotAllowed(List.copyOf(reasons), List.of());
    }
    Wanted wanted = wanted(request, service.get());
    if (!reasons.isEmpty() && !OverridableRules.covers(request.override(), reasons)) {
      List<Conflict> conflicts = takePlace.conflicts(clinicId, id, wanted, setUp, now);
      return request.override() == null
          ? new NotAllowed(List.copyOf(reasons), conflicts)
          : new OverrideRefused(List.copyOf(reasons), conflicts);
    }
    Attendee attendee = Attendee.of(patient.get());
    return takePlace.take(
        clinicId,
        id,
        wanted,
        setUp,
        now,
        place -> {
          Appointment plain =
              making
                  .appointment(new Visit(attendee, service.get(), place, now))
                  .from(new Origin(request.courseId(), noShows));
          RuleOverride override = request.override();
          Appointment appointment =
              override == null || reasons.isEmpty() ? plain : plain.overriding(override, reasons);
          var events = making.events(appointment, new AppointmentEvents(setUp));
          return appointments.insert(appointment, events, cause) == Stored.STORED
              ? Optional.of(appointment)
              : Optional.empty();
        });
  }

  /** How often the patient did not come lately; counted only where the policy sets a limit. */
  private @Nullable Integer noShowsThatCount(
      String clinicId, String patientId, SetUp setUp, Instant now, List<BookingReason> reasons) {
    AttendancePolicy policy = policies.of(clinicId);
    Integer limit = policy.noShowLimit();
    if (limit == null) {
      return null;
    }
    int noShows =
        NoShows.among(
            appointments.ofPatient(clinicId, patientId),
            policy.countsFrom(now, setUp.clinic().zone()));
    if (noShows >= limit) {
      reasons.add(new NoShowLimitReached(noShows, limit, policy.noShowMonths()));
    }
    return noShows;
  }

  private Set<Prerequisite> met(
      String clinicId, BookingRequest request, ClinicService service, LocalDate date) {
    Set<Prerequisite> met = EnumSet.noneOf(Prerequisite.class);
    if (service.prerequisites().contains(Prerequisite.ACCEPTED_PLAN)) {
      registers.of(clinicId).idsOf(request.patientId()).stream()
          .map(patientId -> prerequisites.of(clinicId, patientId).met())
          .forEach(met::addAll);
    }
    Integer validDays = service.consultationValidDays();
    if (validDays != null
        && appointments.ofPatient(clinicId, request.patientId()).stream()
            .anyMatch(visit -> visit.isConsultationValidOn(date, validDays))) {
      met.add(Prerequisite.VALID_CONSULTATION);
    }
    return met;
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
