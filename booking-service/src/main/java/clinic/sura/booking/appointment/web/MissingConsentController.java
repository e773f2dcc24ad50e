package clinic.sura.booking.appointment.web;

import clinic.sura.booking.appointment.Appointment;
import clinic.sura.booking.appointment.FindMissingConsents;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Visits to come that want a consent first. */
@RestController
@RequestMapping("/api/appointments/missing-consents")
class MissingConsentController {

  private final FindMissingConsents find;

  MissingConsentController(FindMissingConsents find) {
    this.find = find;
  }

  /**
   * Lists the visits to come whose patients do not agree that the clinic keeps their health data:
   * never asked, or taken back. Of at most 31 days of the clinic's calendar; 400 for more.
   */
  @GetMapping
  @RolesAllowed({Roles.FRONT_DESK, Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  MissingConsents list(@RequestParam LocalDate from, @RequestParam LocalDate to, Caller caller) {
    var period = AppointmentPeriod.of(null, from, to).orElseThrow();
    return new MissingConsents(
        find.on(caller.clinicId(), period.dates()).stream().map(Appointment::id).toList());
  }

  /** The ids of the visits, ordered by start. */
  record MissingConsents(List<String> appointmentIds) {}
}
