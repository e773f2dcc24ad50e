package clinic.sura.booking.appointment.web;

import clinic.sura.booking.appointment.Appointment;
import clinic.sura.booking.appointment.Appointments;
import clinic.sura.booking.appointment.NoShows;
import clinic.sura.booking.availability.SetUps;
import clinic.sura.booking.policy.AttendancePolicies;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.read.SharedReads;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.ETags;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Looks at appointments over HTTP. */
@RestController
@RequestMapping("/api/appointments")
class AppointmentListController {

  private final Appointments appointments;
  private final SetUps setUps;
  private final AttendancePolicies policies;
  private final Clock clock;
  private final JsonMapper mapper;

  /** Every desk of a clinic looks at the same day; the answer in bytes is shared as well. */
  private final SharedReads<Asked, byte[]> reads = new SharedReads<>();

  AppointmentListController(
      Appointments appointments,
      SetUps setUps,
      AttendancePolicies policies,
      Clock clock,
      JsonMapper mapper) {
    this.appointments = appointments;
    this.setUps = setUps;
    this.policies = policies;
    this.clock = clock;
    this.mapper = mapper;
  }

  /**
   * Lists appointments, ordered by start: of one day (date), of at most 31 days (from, to), or all
   * of a patient (patientId). Holds are among them while they last, and not afterwards. 400 if none
   * of these is given.
   */
  @GetMapping
  @RolesAllowed({Roles.FRONT_DESK, Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AppointmentList.class)))
  ResponseEntity<byte[]> list(
      @RequestParam(required = false) @Nullable LocalDate date,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable String practitionerId,
      @RequestParam(required = false) @Nullable String patientId,
      Caller caller) {
    var asked =
        new Asked(
            caller.clinicId(), AppointmentPeriod.of(date, from, to), practitionerId, patientId);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(reads.read(asked, () -> mapper.writeValueAsBytes(list(asked))));
  }

  private AppointmentList list(Asked asked) {
    var views = new AppointmentViews(setUps.of(asked.clinicId()));
    Instant now = clock.instant();
    List<Appointment> all = found(asked.clinicId(), asked.period(), asked.patientId());
    var listed =
        all.stream()
            .filter(a -> a.isOrWasVisitAt(now))
            .filter(
                a ->
                    asked.practitionerId() == null
                        || asked.practitionerId().equals(a.place().practitionerId()))
            .map(views::listed)
            .toList();
    return new AppointmentList(
        listed, asked.patientId() == null ? null : noShows(all, now, asked.clinicId()), null);
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

  private int noShows(List<Appointment> visits, Instant now, String clinicId) {
    var zone = setUps.of(clinicId).clinic().zone();
    return NoShows.among(visits, policies.of(clinicId).countsFrom(now, zone));
  }

  /**
   * All appointments that were asked for.
   *
   * @param noShowCount how many of a patient's visits listed were missed within the months that the
   *     clinic's policy looks back; null unless a patient was asked for
   */
  record AppointmentList(
      List<AppointmentView> appointments,
      @Nullable Integer noShowCount,
      @Nullable String nextCursor) {}

  private record Asked(
      String clinicId,
      Optional<AppointmentPeriod> period,
      @Nullable String practitionerId,
      @Nullable String patientId) {}
}
