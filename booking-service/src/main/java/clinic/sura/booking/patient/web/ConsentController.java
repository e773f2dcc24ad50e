package clinic.sura.booking.patient.web;

import clinic.sura.booking.patient.Agreement;
import clinic.sura.booking.patient.ConsentDecision;
import clinic.sura.booking.patient.ConsentDecision.Wording;
import clinic.sura.booking.patient.DecideConsent;
import clinic.sura.booking.patient.DecideConsent.Outcome;
import clinic.sura.booking.patient.DecideConsent.Wish;
import clinic.sura.booking.patient.FindPatients;
import clinic.sura.booking.patient.Patient;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.audit.Audited;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.ETags;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a patient agreed to at the desk, and took back. */
@RestController
@RequestMapping("/api/patients/{id}/consents")
class ConsentController {

  private final FindPatients patients;
  private final DecideConsent decide;

  ConsentController(FindPatients patients, DecideConsent decide) {
    this.patients = patients;
    this.decide = decide;
  }

  /**
   * What stands, and all that was ever decided, the newest first; of records that were merged into
   * this one too. What stands is by this patient's own record. 404 if there is none of that id.
   */
  @GetMapping
  @RolesAllowed({Roles.FRONT_DESK, Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  @Audited("Patient")
  ConsentsView show(@PathVariable String id, Caller caller) {
    Patient patient =
        patients.find(caller.clinicId(), id).orElseThrow(() -> new NotFound("patients/" + id));
    return new ConsentsView(
        patient.details().consents(),
        patients.recordsOf(patient).stream()
            .flatMap(DecisionView::all)
            .sorted(Comparator.comparing(DecisionView::at).reversed())
            .toList());
  }

  /**
   * Records that a patient agrees, or takes a consent back. What stands already is recorded once:
   * the same consent to the same text, or no consent. Messages follow at once. 400 if the clinic
   * never had that text; 404 if there is no such patient; 409 {@code patient-merged} with the
   * patient that stands for this one by now.
   */
  @PostMapping
  @RolesAllowed({Roles.FRONT_DESK, Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  @Audited("Patient")
  ResponseEntity<PatientView> decide(
      @PathVariable String id,
      @Valid @RequestBody ConsentBody body,
      Caller caller,
      IdempotencyKey key) {
    Cause<Patient> cause = Cause.request(key, HttpStatus.OK.value(), PatientView::of);
    return switch (decide.decide(caller.clinicId(), id, body.toWish(caller.name()), cause)) {
      case Outcome.Decided(var patient) ->
          ResponseEntity.ok().eTag(ETags.of(patient.version())).body(PatientView.of(patient));
      case Outcome.UnknownWording() -> throw wrong("textVersion", "The clinic has no such text");
      case Outcome.Merged(var survivorId) -> throw PatientRefusals.merged(id, survivorId);
    };
  }

  private static FieldErrors wrong(String field, String message) {
    return new FieldErrors(List.of(new FieldError(field, message)));
  }

  /** Whether a consent was given. */
  enum Decision {
    GIVEN,
    WITHDRAWN
  }

  /**
   * A decision to be recorded.
   *
   * @param textVersion of the text that was read; the one that counts now if left out
   * @param textLanguage in which it was read, as a BCP 47 tag; goes with the version
   * @param reason why, in words
   */
  record ConsentBody(
      @NotNull Agreement agreement,
      @NotNull Decision decision,
      @Nullable @Min(1) @Max(100_000) Integer textVersion,
      @Nullable @Size(min = 1, max = 35) String textLanguage,
      @Nullable @Size(min = 1, max = 500) String reason) {

    Wish toWish(String by) {
      boolean given = decision == Decision.GIVEN;
      if (!given && textVersion != null) {
        throw wrong("textVersion", "Nothing is read to take a consent back");
      }
      return new Wish(agreement, given, read(), reason, by);
    }

    private @Nullable Wording read() {
      if (textVersion == null && textLanguage == null) {
        return null;
      }
      if (textVersion == null) {
        throw wrong("textVersion", "Needed with a language");
      }
      if (textLanguage == null) {
        throw wrong("textLanguage", "Needed with a version");
      }
      return new Wording(textVersion, textLanguage);
    }
  }

  /** All consents of a patient. */
  record ConsentsView(List<Agreement> standing, List<DecisionView> decisions) {}

  /**
   * A decision as shown.
   *
   * @param patientId the record in which it was recorded
   * @param textVersion what was read; missing where that was nothing, or nobody knows
   * @param by name of who recorded it; missing where that was not kept
   */
  record DecisionView(
      String patientId,
      Agreement agreement,
      Decision decision,
      @Nullable Integer textVersion,
      @Nullable String textLanguage,
      @Nullable String reason,
      @Nullable String by,
      Instant at) {

    static Stream<DecisionView> all(Patient patient) {
      // Decisions of one moment, the last one first, as all others.
      return patient.consents().decisions().reversed().stream()
          .map(decision -> of(patient.id(), decision));
    }

    private static DecisionView of(String patientId, ConsentDecision decision) {
      Wording wording = decision.wording();
      return new DecisionView(
          patientId,
          decision.agreement(),
          decision.given() ? Decision.GIVEN : Decision.WITHDRAWN,
          wording == null ? null : wording.version(),
          wording == null ? null : wording.language(),
          decision.reason(),
          decision.by(),
          decision.at());
    }
  }
}
