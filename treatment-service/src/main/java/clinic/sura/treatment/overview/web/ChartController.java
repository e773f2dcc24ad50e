package clinic.sura.treatment.overview.web;

import clinic.sura.platform.audit.Audited;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.ETags;
import clinic.sura.treatment.overview.ReadCharts;
import clinic.sura.treatment.overview.WaitingPatient;
import clinic.sura.treatment.overview.web.ChartAnswer.EncounterAnswer;
import clinic.sura.treatment.overview.web.ChartAnswer.NameAnswer;
import clinic.sura.treatment.patient.PatientIdentity;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Charts, and who is waiting. Health data: nobody but physicians and nurses. */
@RestController
class ChartController {

  private final ReadCharts charts;

  ChartController(ReadCharts charts) {
    this.charts = charts;
  }

  /** Who has checked in today; {@code nextCursor} is always null: the list is a day's. */
  record WaitingList(List<WaitingAnswer> waiting, @Nullable String nextCursor) {}

  /**
   * A patient who has checked in today and is not done.
   *
   * @param name null while the registration has not arrived yet
   * @param since when the patient checked in
   * @param state WAITING, or IN_PROGRESS once an assessment or a draft session exists
   * @param appointment why the patient is here
   */
  record WaitingAnswer(
      String patientId,
      @Nullable NameAnswer name,
      Instant since,
      WaitingPatient.State state,
      EncounterAnswer appointment) {

    static WaitingAnswer of(WaitingPatient waiting) {
      PatientIdentity patient = waiting.patient();
      return new WaitingAnswer(
          waiting.patientId(),
          patient == null ? null : NameAnswer.of(patient),
          waiting.since(),
          waiting.state(),
          EncounterAnswer.of(waiting.encounter()));
    }
  }

  /** A patient's chart. No consultation was ever booked: 404. */
  @GetMapping("/api/charts/{patientId}")
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
  @Audited("Chart")
  ResponseEntity<ChartAnswer> get(Caller caller, @PathVariable String patientId) {
    ChartAnswer answer = ChartAnswer.of(charts.get(caller.clinicId(), patientId));
    return ResponseEntity.ok().eTag(ETags.of(answer.version())).body(answer);
  }

  /** Who has checked in today and is not done yet, the longest wait first. */
  @GetMapping("/api/waiting")
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
  @Audited("Chart")
  WaitingList waiting(Caller caller) {
    return new WaitingList(
        charts.waiting(caller.clinicId()).stream().map(WaitingAnswer::of).toList(), null);
  }
}
