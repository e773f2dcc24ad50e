package clinic.sura.treatment.plan.web;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.audit.Audited;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.ETags;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import clinic.sura.platform.web.Refusal;
import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.plan.AcceptPlan;
import clinic.sura.treatment.plan.Plan;
import clinic.sura.treatment.plan.PlanView;
import clinic.sura.treatment.plan.ProposePlan;
import clinic.sura.treatment.plan.ProposePlan.Proposal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Treatment plans. */
@RestController
class PlanController {

  private final ProposePlan proposals;
  private final AcceptPlan acceptance;

  PlanController(ProposePlan proposals, AcceptPlan acceptance) {
    this.proposals = proposals;
    this.acceptance = acceptance;
  }

  /**
   * Proposes a plan. A hard finding, or a soft one without a reason: 422 with all {@code findings}
   * and those that stand in the way as {@code unresolved}. An unknown programme: 400. No open
   * chart: 404.
   */
  @PostMapping("/api/charts/{patientId}/plans")
  @RolesAllowed(Roles.PHYSICIAN)
  @Audited("Chart")
  ResponseEntity<PlanView> propose(
      Caller caller,
      IdempotencyKey key,
      @PathVariable String patientId,
      @Valid @RequestBody NewPlan request) {
    requireBothLegs(request);
    Proposal proposal =
        new Proposal(
            patientId,
            request.programme(),
            request.doses(),
            request.sessions(),
            request.intervalDays(),
            request.reasons(),
            caller.name());
    return switch (proposals.propose(
        caller.clinicId(),
        key.derivedId(caller.clinicId(), "plan"),
        proposal,
        Cause.request(key, 201, PlanView::of))) {
      case ProposePlan.Outcome.Proposed(Plan plan) -> answer(HttpStatus.CREATED, plan);
      case ProposePlan.Outcome.Refused(var findings, var unresolved) ->
          throw new Refusal(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "plan-refused",
              "The plan has findings that refuse it or need a written reason.",
              Map.of("findings", findings, "unresolved", unresolved));
    };
  }

  /**
   * Keeps that the patient has accepted a plan. Without a signed consent to treatment: 422 with
   * {@code missing}.
   */
  @PostMapping("/api/plans/{id}/accept")
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
  @Audited("Chart")
  ResponseEntity<PlanView> accept(Caller caller, IdempotencyKey key, @PathVariable String id) {
    return switch (acceptance.accept(
        caller.clinicId(), id, Cause.request(key, 200, PlanView::of))) {
      case AcceptPlan.Outcome.Accepted(Plan plan) -> answer(HttpStatus.OK, plan);
      case AcceptPlan.Outcome.ConsentMissing() ->
          throw new Refusal(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "consent-missing",
              "The patient has not signed the consent to treatment.",
              Map.of("missing", List.of("TREATMENT_CONSENT")));
    };
  }

  private static void requireBothLegs(NewPlan request) {
    List<FieldError> errors =
        Arrays.stream(Leg.values())
            .filter(leg -> !request.legs().containsKey(leg))
            .map(leg -> new FieldError("legs." + leg, "is missing: 0 units if it is untreated"))
            .toList();
    if (!errors.isEmpty()) {
      throw new FieldErrors(errors);
    }
    if (request.doses().total().isNone()) {
      throw new FieldErrors(List.of(new FieldError("legs", "must hold units for one leg")));
    }
  }

  private static ResponseEntity<PlanView> answer(HttpStatus status, Plan plan) {
    return ResponseEntity.status(status).eTag(ETags.of(plan.version())).body(PlanView.of(plan));
  }
}
