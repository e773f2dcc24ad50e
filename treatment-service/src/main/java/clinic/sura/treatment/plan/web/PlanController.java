package clinic.sura.treatment.plan.web;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.audit.Audited;
import clinic.sura.platform.audit.NamedPatients;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.ETags;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import clinic.sura.platform.web.Refusal;
import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.plan.AcceptPlan;
import clinic.sura.treatment.plan.Plan;
import clinic.sura.treatment.plan.PlanSuggestion;
import clinic.sura.treatment.plan.PlanSuggestion.SuggestedLeg;
import clinic.sura.treatment.plan.PlanView;
import clinic.sura.treatment.plan.ProposePlan;
import clinic.sura.treatment.plan.ProposePlan.Proposal;
import clinic.sura.treatment.plan.ReviewPlan;
import clinic.sura.treatment.plan.SuggestPlan;
import clinic.sura.treatment.rules.Finding;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Treatment plans. */
@RestController
class PlanController {

  private final ProposePlan proposals;
  private final ReviewPlan reviews;
  private final SuggestPlan suggestions;
  private final AcceptPlan acceptance;

  PlanController(
      ProposePlan proposals, ReviewPlan reviews, SuggestPlan suggestions, AcceptPlan acceptance) {
    this.proposals = proposals;
    this.reviews = reviews;
    this.suggestions = suggestions;
    this.acceptance = acceptance;
  }

  /**
   * What the rules have to say of a plan that is being written; nothing is stored.
   *
   * @param protocol that it is judged by
   * @param intervalDays those of the plan, or the protocol's minimum
   * @param unresolved the hard findings, and the soft ones without a reason: with one of them the
   *     plan would be refused
   * @param today in the clinic's calendar
   * @param ifToday what earlier sessions would add if the first session were today; the plan is not
   *     refused for it
   */
  record PlanReview(
      String protocol,
      int intervalDays,
      List<Finding> findings,
      List<Finding> unresolved,
      LocalDate today,
      List<Finding> ifToday) {}

  /** What the protocol suggests, by product; empty if it suggests nothing. */
  record PlanSuggestions(String protocol, List<SuggestionAnswer> suggestions) {}

  /**
   * What is suggested for a product.
   *
   * @param legs those whose thickness was measured
   */
  record SuggestionAnswer(String product, Map<Leg, SuggestedLeg> legs, String source) {
    static SuggestionAnswer of(PlanSuggestion suggestion) {
      return new SuggestionAnswer(
          suggestion.product().name(), suggestion.legs(), suggestion.source());
    }
  }

  /**
   * Where a plan may start, by the latest assessment's muscle thickness. It is shown to be accepted
   * or changed, and fills in nothing. An unknown programme: 400. No open chart: 404.
   *
   * @param programme the clinic's default if it is left out
   */
  @GetMapping("/api/charts/{patientId}/plans/suggestions")
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
  @Audited("Chart")
  PlanSuggestions suggest(
      Caller caller,
      @PathVariable String patientId,
      @RequestParam(required = false) @Nullable String programme) {
    var found = suggestions.of(caller.clinicId(), patientId, programme);
    return new PlanSuggestions(
        found.protocol().id(), found.suggestions().stream().map(SuggestionAnswer::of).toList());
  }

  /**
   * Says what proposing the plan would find, and stores nothing: it may be asked as often as one
   * types, and takes no idempotency key. An unknown programme: 400. No open chart: 404.
   */
  @PostMapping("/api/charts/{patientId}/plans/review")
  @RolesAllowed(Roles.PHYSICIAN)
  @Audited(value = "Chart", reading = true)
  PlanReview review(
      Caller caller, @PathVariable String patientId, @Valid @RequestBody NewPlan request) {
    var review = reviews.review(caller.clinicId(), checked(request, patientId, caller));
    return new PlanReview(
        review.protocol().id(),
        review.intervalDays(),
        review.findings(),
        review.unresolved(),
        review.today(),
        review.ifToday());
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
    Proposal proposal = checked(request, patientId, caller);
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
  ResponseEntity<PlanView> accept(
      HttpServletRequest asked, Caller caller, IdempotencyKey key, @PathVariable String id) {
    return switch (acceptance.accept(
        caller.clinicId(), id, Cause.request(key, 200, PlanView::of))) {
      case AcceptPlan.Outcome.Accepted(Plan plan) -> {
        NamedPatients.name(asked, plan.patientId());
        yield answer(HttpStatus.OK, plan);
      }
      case AcceptPlan.Outcome.ConsentMissing(String patientId) -> {
        NamedPatients.name(asked, patientId);
        throw new Refusal(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "consent-missing",
            "The patient has not signed the consent to treatment.",
            Map.of("missing", List.of("TREATMENT_CONSENT")));
      }
    };
  }

  private Proposal checked(NewPlan request, String patientId, Caller caller) {
    List<FieldError> errors = request.errors();
    if (errors.isEmpty()) {
      Proposal proposal = request.proposal(patientId, caller.name());
      errors =
          reviews.wronglySplit(proposal).stream()
              .map(leg -> new FieldError("legs." + leg + ".heads", "must be heads of the muscle"))
              .toList();
      if (errors.isEmpty()) {
        return proposal;
      }
    }
    throw new FieldErrors(errors);
  }

  private static ResponseEntity<PlanView> answer(HttpStatus status, Plan plan) {
    return ResponseEntity.status(status).eTag(ETags.of(plan.version())).body(PlanView.of(plan));
  }
}
