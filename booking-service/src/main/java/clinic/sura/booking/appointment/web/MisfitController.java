package clinic.sura.booking.appointment.web;

import clinic.sura.booking.appointment.FindMisfits;
import clinic.sura.booking.appointment.Misfit;
import clinic.sura.booking.appointment.web.BookingReasons.ReasonView;
import clinic.sura.booking.availability.SetUps;
import clinic.sura.booking.patient.Channel;
import clinic.sura.booking.patient.FindPatients;
import clinic.sura.booking.patient.Patient;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The desk's worklist of appointments that no longer fit the clinic's set-up. */
@RestController
@RequestMapping("/api/appointments/misfits")
class MisfitController {

  private static final int PAGE = 50;

  private final FindMisfits find;
  private final FindPatients patients;
  private final SetUps setUps;

  MisfitController(FindMisfits find, FindPatients patients, SetUps setUps) {
    this.find = find;
    this.patients = patients;
    this.setUps = setUps;
  }

  /**
   * Lists the appointments to come that the clinic's set-up no longer has a place for, with every
   * reason, ordered by start: about 50 at a time, whole days of the clinic's calendar.
   *
   * @param from the day to begin with, as the part before said in {@code next}; today unless given
   */
  @GetMapping
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  MisfitList list(@RequestParam(required = false) @Nullable LocalDate from, Caller caller) {
    var page = find.from(caller.clinicId(), from, PAGE);
    var views = new AppointmentViews(setUps.of(caller.clinicId()));
    Map<String, Patient> known =
        patients.standingFor(
            caller.clinicId(),
            page.misfits().stream()
                .map(misfit -> misfit.appointment().patient().patientId())
                .toList());
    return new MisfitList(
        page.misfits().stream().map(misfit -> view(misfit, views, known)).toList(), page.next());
  }

  private static MisfitView view(
      Misfit misfit, AppointmentViews views, Map<String, Patient> known) {
    Patient patient = known.get(misfit.appointment().patient().patientId());
    return new MisfitView(
        views.listed(misfit.appointment()),
        misfit.reasons().stream().map(BookingReasons::view).toList(),
        patient == null ? null : patient.details().phone(),
        patient == null ? null : patient.details().email(),
        patient == null ? List.of() : patient.details().channels(),
        patient == null ? "" : patient.details().language());
  }

  /**
   * A part of the worklist.
   *
   * @param next the day to go on with; missing at the end
   */
  record MisfitList(List<MisfitView> misfits, @Nullable LocalDate next) {}

  /**
   * An appointment that no longer fits, with what is needed to reach the patient.
   *
   * @param reasons all that stands against it, as a refused booking would name them
   * @param phone E.164, or null
   * @param email or null
   * @param channels how the patient wants to be reached, in their order
   * @param language BCP 47 tag of the patient's language; empty where the patient is not known
   */
  record MisfitView(
      AppointmentView appointment,
      List<ReasonView> reasons,
      @Nullable String phone,
      @Nullable String email,
      List<Channel> channels,
      String language) {}
}
