package clinic.sura.booking.appointment.web;

import clinic.sura.booking.appointment.Appointment;
import clinic.sura.booking.appointment.Appointments;
import clinic.sura.booking.availability.SetUps;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.ETags;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looks at appointments over HTTP. */
@RestController
@RequestMapping("/api/appointments")
class AppointmentListController {

  private final Appointments appointments;
  private final SetUps setUps;
  private final Clock clock;

  AppointmentListController(Appointments appointments, SetUps setUps, Clock clock) {
    this.appointments = appointments;
    this.setUps = setUps;
    this.clock = clock;
  }

  /**
   * Lists appointments, ordered by start: of one day (date), of at most 31 days (from, to), or all
   * of a patient (patientId). Holds are among them while they last, and not afterwards. 400 if none
   * of these is given.
   */
  @GetMapping
  @RolesAllowed({Roles.FRONT_DESK, Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  AppointmentList list(
      @RequestParam(required = false) @Nullable LocalDate date,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable String practitionerId,
      @RequestParam(required = false) @Nullable String patientId,
      Caller caller) {
    Optional<AppointmentPeriod> period = AppointmentPeriod.of(date, from, to);
    var views = new AppointmentViews(setUps.of(caller.clinicId()));
    Instant now = clock.instant();
    var listed =
        found(caller.clinicId(), period, patientId).stream()
            .filter(a -> a.isOrWasVisitAt(now))
            .filter(
                a -> practitionerId == null || practitionerId.equals(a.place().practitionerId()))
            .map(views::listed)
            .toList();
    return new AppointmentList(listed, null);
  }

  /** Shows one appointment with its history; 404 if there is none of that id. */
  @GetMapping("/{id}")
  @RolesAllowed({Roles.FRONT_DESK, Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  ResponseEntity<AppointmentView> show(@PathVariable String id, Caller caller) {
    Appointment appointment =
        appointments
            .find(caller.clinicId(), id)
            .orElseThrow(() -> new NotFound("appointments/" + id));
    return ResponseEntity.ok()
        .eTag(ETags.of(appointment.version()))
        .body(new AppointmentViews(setUps.of(caller.clinicId())).whole(appointment));
  }

  private List<Appointment> found(
      String clinicId, Optional<AppointmentPeriod> period, @Nullable String patientId) {
    if (patientId != null) {
      return appointments.ofPatient(clinicId, patientId).stream()
          .filter(a -> period.isEmpty() || period.get().contains(a.place().date()))
          .toList();
    }
    return appointments.on(
        clinicId,
        period
            .orElseThrow(
                () -> AppointmentPeriod.refused("date", "give date, from and to, or patientId"))
            .dates());
  }

  /** All appointments that were asked for. */
  record AppointmentList(List<AppointmentView> appointments, @Nullable String nextCursor) {}
}
