package clinic.sura.booking.appointment.web;

import clinic.sura.booking.appointment.Appointment;
import clinic.sura.booking.appointment.FindAskedToCancel;
import clinic.sura.booking.availability.SetUps;
import clinic.sura.booking.patient.Channel;
import clinic.sura.booking.patient.FindPatients;
import clinic.sura.booking.patient.Patient;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The desk's worklist of appointments whose patients ask to cancel. */
@RestController
@RequestMapping("/api/appointments/asked-to-cancel")
class AskedToCancelController {

  private final FindAskedToCancel find;
  private final FindPatients patients;
  private final SetUps setUps;

  AskedToCancelController(FindAskedToCancel find, FindPatients patients, SetUps setUps) {
    this.find = find;
    this.patients = patients;
    this.setUps = setUps;
  }

  /**
   * Lists the visits to come whose patients have asked, by answering a message, to cancel, ordered
   * by start. One leaves the list as it is confirmed, moved to another time, cancelled or checked
   * in.
   */
  @GetMapping
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  AskedToCancel list(Caller caller) {
    List<Appointment> found = find.of(caller.clinicId());
    var views = new AppointmentViews(setUps.of(caller.clinicId()));
    Map<String, Patient> known =
        patients.standingFor(
            caller.clinicId(), found.stream().map(each -> each.patient().patientId()).toList());
    return new AskedToCancel(
        found.stream()
            .map(each -> view(each, views, known.get(each.patient().patientId())))
            .toList());
  }

  private static Asking view(
      Appointment appointment, AppointmentViews views, @Nullable Patient patient) {
    return new Asking(
        views.listed(appointment),
        patient == null ? null : patient.details().phone(),
        patient == null ? null : patient.details().email(),
        patient == null ? List.of() : patient.details().channels(),
        patient == null ? "" : patient.details().language());
  }

  /** The worklist. */
  record AskedToCancel(List<Asking> appointments) {}

  /**
   * A visit whose patient asks to cancel, with what is needed to reach them.
   *
   * @param phone E.164, or null
   * @param email or null
   * @param channels how the patient wants to be reached, in their order
   * @param language BCP 47 tag of the patient's language; empty where the patient is not known
   */
  record Asking(
      AppointmentView appointment,
      @Nullable String phone,
      @Nullable String email,
      List<Channel> channels,
      String language) {}
}
