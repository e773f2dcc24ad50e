package clinic.sura.treatment.assessment.web;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.audit.Audited;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.Refusal;
import clinic.sura.treatment.assessment.AskOnTheDay;
import clinic.sura.treatment.assessment.AskOnTheDay.Answers;
import clinic.sura.treatment.assessment.AskOnTheDay.Outcome;
import clinic.sura.treatment.assessment.AssessmentView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a patient is asked on the day of a session. */
@RestController
@RequestMapping("/api/charts/{patientId}/screenings")
class ScreeningController {

  private final AskOnTheDay questions;

  ScreeningController(AskOnTheDay questions) {
    this.questions = questions;
  }

  /**
   * Keeps the answers of the day, with what was said and measured before, and answers with the
   * findings of the rules; findings do not refuse it. It is listed among the assessments. A
   * question of the day that was left out, one that the protocol does not ask, or an appointment
   * that is not the patient's: 400. No assessment of the programme yet: 422. No open chart: 404.
   */
  @PostMapping
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
  @Audited("Chart")
  ResponseEntity<AssessmentView> ask(
      Caller caller,
      IdempotencyKey key,
      @PathVariable String patientId,
      @Valid @RequestBody NewScreening request) {
    Answers answers =
        new Answers(
            patientId,
            request.appointmentId(),
            request.programme(),
            request.answers(),
            request.medications(),
            request.told(),
            caller.name());
    Outcome outcome =
        questions.record(
            caller.clinicId(),
            key.derivedId(caller.clinicId(), "screening"),
            answers,
            Cause.request(key, 201, AssessmentView::of));
    return switch (outcome) {
      case Outcome.Recorded(var asked) ->
          ResponseEntity.status(HttpStatus.CREATED).body(AssessmentView.of(asked));
      case Outcome.NoEncounter() -> throw AssessmentController.notOfThePatient();
      case Outcome.Unanswered(var problems) -> throw AssessmentController.invalid(problems);
      case Outcome.NotAssessed() ->
          throw new Refusal(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "assessment-missing",
              "The patient has not been assessed for this programme. Assess first.",
              Map.of());
    };
  }
}
