package clinic.sura.treatment.session.web;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.audit.Audited;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.ETags;
import clinic.sura.platform.web.ExpectedVersion;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import clinic.sura.treatment.session.AmendSession;
import clinic.sura.treatment.session.CheckSession;
import clinic.sura.treatment.session.RecordPoints;
import clinic.sura.treatment.session.ReviewSession;
import clinic.sura.treatment.session.SessionReview;
import clinic.sura.treatment.session.SignSession;
import clinic.sura.treatment.session.StartSession;
import clinic.sura.treatment.session.TreatmentSession.Signer;
import clinic.sura.treatment.session.web.SessionRequests.NewAmendment;
import clinic.sura.treatment.session.web.SessionRequests.NewSession;
import clinic.sura.treatment.session.web.SessionRequests.Points;
import clinic.sura.treatment.session.web.SessionRequests.Signing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Treatment sessions. */
@RestController
@RequestMapping("/api/sessions")
class SessionController {

  private final StartSession start;
  private final RecordPoints points;
  private final CheckSession checking;
  private final SignSession signing;
  private final AmendSession amending;
  private final ReviewSession reviews;

  SessionController(
      StartSession start,
      RecordPoints points,
      CheckSession checking,
      SignSession signing,
      AmendSession amending,
      ReviewSession reviews) {
    this.start = start;
    this.points = points;
    this.checking = checking;
    this.signing = signing;
    this.amending = amending;
    this.reviews = reviews;
  }

  /**
   * Starts the session of an appointment, or answers with the one that it has. The appointment must
   * be known, for a session, checked in and today; plan accepted, consent signed: else 422 with all
   * that is {@code missing}. An unknown programme: 400.
   */
  @PostMapping
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
  @Audited("Chart")
  ResponseEntity<SessionAnswer> start(
      Caller caller, IdempotencyKey key, @Valid @RequestBody NewSession request) {
    return switch (start.start(
        caller.clinicId(),
        request.appointmentId(),
        request.programme(),
        caller.name(),
        Cause.request(key, 201, SessionAnswer::of))) {
      case StartSession.Outcome.Started(var session) -> answer(HttpStatus.CREATED, session);
      case StartSession.Outcome.NotReady(var missing) -> throw SessionRefusals.notReady(missing);
    };
  }

  /** One session with its sums and findings. Unknown: 404. */
  @GetMapping("/{id}")
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
  @Audited("Chart")
  ResponseEntity<SessionAnswer> get(Caller caller, @PathVariable String id) {
    return answer(HttpStatus.OK, reviews.get(caller.clinicId(), id));
  }

  /**
   * Replaces all points of a draft; findings do not refuse it. Another version than that of {@code
   * If-Match}: 412. Signed: 409. An unknown vial, or a muscle or head that the session's protocol
   * does not know: 400.
   */
  @PutMapping("/{id}/points")
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
  @Audited("Chart")
  ResponseEntity<SessionAnswer> record(
      Caller caller,
      @Nullable ExpectedVersion expected,
      @PathVariable String id,
      @Valid @RequestBody Points request) {
    return switch (points.record(
        caller.clinicId(),
        id,
        PointRequest.placed(request.points()),
        expected == null ? null : expected.value())) {
      case RecordPoints.Outcome.Recorded(var session) -> answer(HttpStatus.OK, session);
      case RecordPoints.Outcome.AlreadySigned() -> throw SessionRefusals.alreadySigned();
      case RecordPoints.Outcome.Outdated(long version) -> {
        ExpectedVersion.require(expected, version);
        throw new IllegalStateException("version " + version + " is outdated and expected");
      }
      case RecordPoints.Outcome.UnknownVials(var vialIds) ->
          throw SessionRefusals.unknownVials("points", request.points(), vialIds);
      case RecordPoints.Outcome.UnknownPlaces(var misplaced) ->
          throw PointRequest.misplaced("points", misplaced);
    };
  }

  /**
   * Keeps that the caller has checked the dilution of every vial and every dose of a draft. It
   * counts if another one signs, and until a point is changed. Another version than that of {@code
   * If-Match}: 412. No points yet, or a vial without a dilution: 422. Signed: 409.
   */
  @PostMapping("/{id}/second-check")
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
  @Audited("Chart")
  ResponseEntity<SessionAnswer> check(
      Caller caller,
      IdempotencyKey key,
      @Nullable ExpectedVersion expected,
      @PathVariable String id) {
    return switch (checking.check(
        caller.clinicId(),
        id,
        signer(caller),
        expected == null ? null : expected.value(),
        Cause.request(key, 200, SessionAnswer::of))) {
      case CheckSession.Outcome.Checked(var session) -> answer(HttpStatus.OK, session);
      case CheckSession.Outcome.AlreadySigned() -> throw SessionRefusals.alreadySigned();
      case CheckSession.Outcome.TooEarly() -> throw SessionRefusals.nothingToCheck();
      case CheckSession.Outcome.Outdated(long version) -> throw outdated(expected, version);
    };
  }

  /**
   * Signs a draft: from then on it is immutable. A hard finding, or a soft one without a reason:
   * 422 with all {@code findings} and those that stand in the way as {@code unresolved}. Another
   * version than that of {@code If-Match}: 412. Given now or at {@code givenAt}, and that is not on
   * its day, or still to come: 422. Signed before: 409.
   */
  @PostMapping("/{id}/sign")
  @RolesAllowed(Roles.PHYSICIAN)
  @Audited("Chart")
  ResponseEntity<SessionAnswer> sign(
      Caller caller,
      IdempotencyKey key,
      @Nullable ExpectedVersion expected,
      @PathVariable String id,
      @Valid @RequestBody(required = false) @Nullable Signing request) {
    Signing said = request == null ? Signing.NOTHING : request;
    return switch (signing.sign(
        caller.clinicId(),
        id,
        new SignSession.Wish(
            signer(caller),
            caller.practitionerId(),
            said.reasons(),
            said.given(),
            expected == null ? null : expected.value()),
        Cause.request(key, 200, SessionAnswer::of))) {
      case SignSession.Outcome.Signed(var session) -> answer(HttpStatus.OK, session);
      case SignSession.Outcome.AlreadySigned() -> throw SessionRefusals.alreadySigned();
      case SignSession.Outcome.Outdated(long version) -> throw outdated(expected, version);
      case SignSession.Outcome.NotYetGiven() -> throw SessionRefusals.notYetGiven();
      case SignSession.Outcome.WrongDay(var on) -> throw SessionRefusals.wrongDay(on);
      case SignSession.Outcome.Refused(var findings, var unresolved) ->
          throw SessionRefusals.refused(findings, unresolved);
    };
  }

  /**
   * Appends an amendment to a signed session; what was signed stays readable. No points: nothing
   * was given, the dose counts no more and the vials are free. Units that a vial did not hold: 422
   * with {@code findings}. Another version than that of {@code If-Match}: 412. A draft: 409.
   */
  @PostMapping("/{id}/amendments")
  @RolesAllowed(Roles.PHYSICIAN)
  @Audited("Chart")
  ResponseEntity<SessionAnswer> amend(
      Caller caller,
      IdempotencyKey key,
      @Nullable ExpectedVersion expected,
      @PathVariable String id,
      @Valid @RequestBody NewAmendment request) {
    List<PointRequest> changed = request.changes().points();
    String note = request.changes().note();
    if (changed == null && (note == null || note.isBlank())) {
      throw new FieldErrors(
          List.of(new FieldError("changes", "must hold points, a note, or both")));
    }
    return switch (amending.amend(
        caller.clinicId(),
        id,
        new AmendSession.Wish(
            request.reason(),
            note,
            changed == null ? null : PointRequest.placed(changed),
            expected == null ? null : expected.value()),
        signer(caller),
        Cause.request(key, 201, SessionAnswer::of))) {
      case AmendSession.Outcome.Amended(var session) -> answer(HttpStatus.CREATED, session);
      case AmendSession.Outcome.NotSigned() -> throw SessionRefusals.notSigned();
      case AmendSession.Outcome.Outdated(long version) -> throw outdated(expected, version);
      case AmendSession.Outcome.UnknownVials(var vialIds) ->
          throw SessionRefusals.unknownVials(
              "changes.points", changed == null ? List.of() : changed, vialIds);
      case AmendSession.Outcome.UnknownPlaces(var misplaced) ->
          throw PointRequest.misplaced("changes.points", misplaced);
      case AmendSession.Outcome.Refused(var findings, var unresolved) ->
          throw SessionRefusals.refused(findings, unresolved);
    };
  }

  private static RuntimeException outdated(@Nullable ExpectedVersion expected, long version) {
    ExpectedVersion.require(expected, version);
    return new IllegalStateException("version " + version + " is outdated and expected");
  }

  private static Signer signer(Caller caller) {
    return new Signer(caller.subject(), caller.name());
  }

  private static ResponseEntity<SessionAnswer> answer(HttpStatus status, SessionReview review) {
    return ResponseEntity.status(status)
        .eTag(ETags.of(review.session().version()))
        .body(SessionAnswer.of(review));
  }
}
