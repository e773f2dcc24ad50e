package clinic.sura.treatment.assessment.web;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.audit.Audited;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import clinic.sura.treatment.assessment.AssessmentView;
import clinic.sura.treatment.assessment.RecordAssessment;
import clinic.sura.treatment.assessment.RecordAssessment.Draft;
import clinic.sura.treatment.assessment.RecordAssessment.Outcome;
import clinic.sura.treatment.assessment.web.NewAssessment.ScreeningRequest;
import clinic.sura.treatment.measurement.LegReadings.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Assessments of a patient. */
@RestController
@RequestMapping("/api/charts/{patientId}/assessments")
class AssessmentController {

  private final RecordAssessment assessments;

  AssessmentController(RecordAssessment assessments) {
    this.assessments = assessments;
  }

  /**
   * Records an assessment and answers with the findings of the rules; findings do not refuse it.
   * Readings that the protocol does not accept, a question that it does not ask, one left out that
   * refuses treatment, an unknown programme, or an appointment that is not the patient's: 400. No
   * open chart: 404.
   */
  @PostMapping
  @RolesAllowed(Roles.PHYSICIAN)
  @Audited("Chart")
  ResponseEntity<AssessmentView> assess(
      Caller caller,
      IdempotencyKey key,
      @PathVariable String patientId,
      @Valid @RequestBody NewAssessment request) {
    Draft draft =
        new Draft(
            patientId,
            request.appointmentId(),
            request.programme(),
            request.measurements(),
            request.screening().screening(),
            request.told(),
            request.screening().answered(),
            ScreeningRequest::fieldOf,
            caller.name());
    Outcome outcome =
        assessments.record(
            caller.clinicId(),
            key.derivedId(caller.clinicId(), "assessment"),
            draft,
            Cause.request(key, 201, AssessmentView::of));
    return switch (outcome) {
      case Outcome.Recorded(var assessment) ->
          ResponseEntity.status(HttpStatus.CREATED).body(AssessmentView.of(assessment));
      case Outcome.NoEncounter() -> throw notOfThePatient();
      case Outcome.Unmeasured(var problems) -> throw invalid(problems);
    };
  }

  static FieldErrors notOfThePatient() {
    return new FieldErrors(
        List.of(new FieldError("appointmentId", "must be an appointment of this patient")));
  }

  static FieldErrors invalid(List<Problem> problems) {
    return new FieldErrors(
        problems.stream()
            .map(problem -> new FieldError(problem.field(), problem.message()))
            .toList());
  }
}
