package clinic.sura.treatment.adverseevent.web;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.audit.Audited;
import clinic.sura.platform.audit.NamedPatients;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.table.CsvTable;
import clinic.sura.platform.web.CsvAnswer;
import clinic.sura.platform.web.ETags;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import clinic.sura.treatment.adverseevent.AdverseEvent;
import clinic.sura.treatment.adverseevent.CaseReport;
import clinic.sura.treatment.adverseevent.CaseReports;
import clinic.sura.treatment.adverseevent.FollowAdverseEvent;
import clinic.sura.treatment.adverseevent.ReadAdverseEvents;
import clinic.sura.treatment.adverseevent.ReportAdverseEvent;
import clinic.sura.treatment.adverseevent.ReportAdverseEvent.Outcome;
import clinic.sura.treatment.adverseevent.web.AdverseEventRequests.KnownFollowUps;
import clinic.sura.treatment.adverseevent.web.AdverseEventRequests.NewAdverseEvent;
import clinic.sura.treatment.adverseevent.web.AdverseEventRequests.NewFollowUp;
import clinic.sura.treatment.adverseevent.web.AdverseEventRequests.NewSubmission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Adverse events. Health data: nobody but physicians and nurses. */
@RestController
class AdverseEventController {

  private final ReportAdverseEvent reports;
  private final FollowAdverseEvent following;
  private final ReadAdverseEvents reading;
  private final CaseReports caseReports;

  AdverseEventController(
      ReportAdverseEvent reports,
      FollowAdverseEvent following,
      ReadAdverseEvents reading,
      CaseReports caseReports) {
    this.reports = reports;
    this.following = following;
    this.reading = reading;
    this.caseReports = caseReports;
  }

  /** Adverse events; {@code nextCursor} is always null: the list is short. */
  record AdverseEventList(List<AdverseEventAnswer> adverseEvents, @Nullable String nextCursor) {}

  /**
   * Writes down an adverse event; red flags are told to the physicians at once. A reaction that the
   * protocol does not name, days that contradict each other, no session before it: 400. No open
   * chart: 404.
   */
  @PostMapping("/api/charts/{patientId}/adverse-events")
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
  @Audited("Chart")
  ResponseEntity<AdverseEventAnswer> report(
      Caller caller,
      IdempotencyKey key,
      @PathVariable String patientId,
      @Valid @RequestBody NewAdverseEvent request) {
    return answer(
        HttpStatus.CREATED,
        reports.report(
            caller.clinicId(),
            key.derivedId(caller.clinicId(), "adverse-event"),
            request.told(patientId, caller.name()),
            cause(key, 201)));
  }

  /** Those of a patient, the newest onset first. No open chart: 404. */
  @GetMapping("/api/charts/{patientId}/adverse-events")
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
  @Audited("Chart")
  AdverseEventList ofPatient(Caller caller, @PathVariable String patientId) {
    return list(reading.of(caller.clinicId(), patientId));
  }

  /**
   * Those that something is left to do for: a physician has to see it, it has to be reported, or it
   * is not known how it ended. The most urgent first.
   */
  @GetMapping("/api/adverse-events/open")
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
  @Audited("AdverseEvent")
  AdverseEventList open(Caller caller) {
    return list(reading.open(caller.clinicId()));
  }

  /** One of them. Unknown: 404. */
  @GetMapping("/api/adverse-events/{id}")
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
  @Audited("AdverseEvent")
  ResponseEntity<AdverseEventAnswer> one(Caller caller, @PathVariable String id) {
    return answer(HttpStatus.OK, reading.get(caller.clinicId(), id));
  }

  /**
   * Appends what was learned since; a red flag that was not known is told to the physicians at
   * once, also if one knew of the event before. A reaction that the event's protocol does not name,
   * seriousness or causality by anybody but a physician, days or an outcome that contradict what is
   * known: 400.
   */
  @PostMapping("/api/adverse-events/{id}/follow-ups")
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
  @Audited("AdverseEvent")
  ResponseEntity<AdverseEventAnswer> followUp(
      Caller caller,
      IdempotencyKey key,
      @PathVariable String id,
      @Valid @RequestBody NewFollowUp request) {
    requirePhysician(caller, request);
    return answer(
        HttpStatus.CREATED,
        following.followUp(caller.clinicId(), id, request.learned(caller.name()), cause(key, 201)));
  }

  /**
   * Records that the calling physician knows of it; the first one stays, until a red flag is
   * learned that it does not count for.
   */
  @PostMapping("/api/adverse-events/{id}/acknowledgement")
  @RolesAllowed(Roles.PHYSICIAN)
  @Audited("AdverseEvent")
  ResponseEntity<AdverseEventAnswer> acknowledge(
      Caller caller,
      IdempotencyKey key,
      @PathVariable String id,
      @Valid @RequestBody(required = false) @Nullable KnownFollowUps request) {
    Integer followUps = request == null ? null : request.followUps();
    return answer(
        HttpStatus.OK,
        following.acknowledge(caller.clinicId(), id, followUps, caller.name(), cause(key, 200)));
  }

  /** Records that it was reported to an authority; this stops the clock. */
  @PostMapping("/api/adverse-events/{id}/submissions")
  @RolesAllowed(Roles.PHYSICIAN)
  @Audited("AdverseEvent")
  ResponseEntity<AdverseEventAnswer> submit(
      Caller caller,
      IdempotencyKey key,
      @PathVariable String id,
      @Valid @RequestBody NewSubmission request) {
    return answer(
        HttpStatus.CREATED,
        following.submit(caller.clinicId(), id, request.sent(caller.name()), cause(key, 201)));
  }

  /** The fields of a case report by the elements of ICH E2B(R3), as far as they are known. */
  @GetMapping("/api/adverse-events/{id}/case-report")
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
  @Audited("AdverseEvent")
  CaseReport caseReport(Caller caller, @PathVariable String id) {
    return caseReports.get(caller.clinicId(), id);
  }

  /** The same as a table to be kept. */
  @GetMapping("/api/adverse-events/{id}/case-report.csv")
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
  @Audited("AdverseEvent")
  ResponseEntity<byte[]> caseReportTable(
      HttpServletRequest asked, Caller caller, @PathVariable String id) {
    CaseReport report = caseReports.get(caller.clinicId(), id);
    NamedPatients.name(asked, report.patientId());
    return CsvAnswer.of(
        "case-report-" + report.adverseEventId(),
        CsvTable.of(
            List.of("element", "name", "value"),
            report.elements().stream()
                .map(each -> CsvTable.row(each.element(), each.name(), each.value()))
                .toList()));
  }

  private Cause<AdverseEvent> cause(IdempotencyKey key, int status) {
    return Cause.request(key, status, event -> AdverseEventAnswer.of(reading.review(event)));
  }

  private ResponseEntity<AdverseEventAnswer> answer(HttpStatus status, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Reported(AdverseEvent event) -> answer(status, reading.review(event));
      case Outcome.Unacceptable(var problems) ->
          throw new FieldErrors(
              problems.stream()
                  .map(problem -> new FieldError(problem.field(), problem.message()))
                  .toList());
    };
  }

  private static ResponseEntity<AdverseEventAnswer> answer(
      HttpStatus status, ReadAdverseEvents.Review review) {
    AdverseEventAnswer answer = AdverseEventAnswer.of(review);
    return ResponseEntity.status(status).eTag(ETags.of(answer.version())).body(answer);
  }

  private static AdverseEventList list(List<ReadAdverseEvents.Review> found) {
    return new AdverseEventList(found.stream().map(AdverseEventAnswer::of).toList(), null);
  }

  private static void requirePhysician(Caller caller, NewFollowUp request) {
    List<FieldError> errors = new ArrayList<>();
    if (!caller.is(Roles.PHYSICIAN)) {
      if (request.seriousness() != null) {
        errors.add(new FieldError("seriousness", "is a physician's to judge"));
      }
      if (request.causality() != null) {
        errors.add(new FieldError("causality", "is a physician's to judge"));
      }
    }
    if (!errors.isEmpty()) {
      throw new FieldErrors(errors);
    }
  }
}
