package clinic.sura.treatment.consent.web;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.audit.Audited;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import clinic.sura.platform.web.PdfAnswer;
import clinic.sura.platform.web.Refusal;
import clinic.sura.treatment.consent.Consent;
import clinic.sura.treatment.consent.Consent.Withdrawal;
import clinic.sura.treatment.consent.ConsentPaper;
import clinic.sura.treatment.consent.ConsentView;
import clinic.sura.treatment.consent.SignConsent;
import clinic.sura.treatment.consent.SignConsent.Signing;
import clinic.sura.treatment.consent.WithdrawConsent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Consents of a patient. */
@RestController
@RequestMapping("/api/charts/{patientId}/consents")
class ConsentController {

  private static final String PNG_OR_TYPED_NAME =
      "data:image/png;base64,[A-Za-z0-9+/]+={0,2}|(?!data:)[^<>\\p{Cntrl}]{1,200}";

  private final SignConsent signing;
  private final WithdrawConsent withdrawing;
  private final ConsentPaper papers;

  ConsentController(SignConsent signing, WithdrawConsent withdrawing, ConsentPaper papers) {
    this.signing = signing;
    this.withdrawing = withdrawing;
    this.papers = papers;
  }

  /**
   * A consent as the patient signs it.
   *
   * @param programme whose text it is; the clinic's default if left out
   * @param language BCP 47 tag of the text that was read
   * @param signature a PNG of at most 4 million pixels as a data URL (at most 200,000 characters),
   *     or the name as typed
   */
  record NewConsent(
      @NotNull Consent.Kind kind,
      @Nullable @Pattern(regexp = "[a-z][a-z0-9-]{2,39}") String programme,
      @NotNull @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}") String language,
      @NotBlank @Size(max = 200) String signedBy,
      @NotBlank @Size(max = 200_000) @Pattern(regexp = PNG_OR_TYPED_NAME) String signature) {}

  /**
   * That the patient takes a consent back.
   *
   * @param reason as the patient gives it; the patient need not have one
   */
  record NewWithdrawal(@NotBlank @Size(max = 1000) String reason) {}

  /**
   * Keeps a signed consent, with the digest of the text that was signed. An unknown programme, a
   * language that the text is not offered in, or a signature that is no picture: 400. No open
   * chart: 404.
   */
  @PostMapping
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
  @Audited("Chart")
  ResponseEntity<ConsentView> sign(
      Caller caller,
      IdempotencyKey key,
      @PathVariable String patientId,
      @Valid @RequestBody NewConsent request) {
    Signing signed =
        new Signing(
            patientId,
            request.programme(),
            request.kind(),
            request.language(),
            request.signedBy(),
            request.signature(),
            caller.name());
    return switch (signing.sign(
        caller.clinicId(),
        key.derivedId(caller.clinicId(), "consent"),
        signed,
        Cause.request(key, 201, ConsentView::of))) {
      case SignConsent.Outcome.Signed(Consent consent) ->
          ResponseEntity.status(HttpStatus.CREATED).body(ConsentView.of(consent));
      case SignConsent.Outcome.LanguageNotOffered(List<String> offered) ->
          throw refused("language", "must be one of " + String.join(", ", offered));
      case SignConsent.Outcome.NoSignature() ->
          throw refused("signature", "must be a PNG in which something is drawn, or a name");
    };
  }

  /**
   * Takes a consent back: nothing is deleted, and what it allowed is not done any more. Taken back
   * before: 409. No such consent of this patient: 404.
   */
  @PostMapping("/{id}/withdrawal")
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
  @Audited("Chart")
  ConsentView withdraw(
      Caller caller,
      IdempotencyKey key,
      @PathVariable String patientId,
      @PathVariable String id,
      @Valid @RequestBody NewWithdrawal request) {
    return switch (withdrawing.withdraw(
        caller.clinicId(),
        patientId,
        id,
        request.reason(),
        caller.name(),
        Cause.request(key, 200, ConsentView::of))) {
      case WithdrawConsent.Outcome.Withdrawn(Consent consent) -> ConsentView.of(consent);
      case WithdrawConsent.Outcome.WithdrawnBefore(Withdrawal before) ->
          throw new Refusal(
              HttpStatus.CONFLICT,
              "consent-withdrawn",
              "The consent was taken back before.",
              Map.of("withdrawnAt", before.at(), "withdrawnBy", before.by()));
    };
  }

  /**
   * Exactly what was signed, in the language in which it was signed, as PDF; and that it was taken
   * back, if so. No such consent of this patient: 404.
   */
  @GetMapping("/{id}/pdf")
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
  @Audited("Chart")
  ResponseEntity<byte[]> pdf(
      Caller caller, @PathVariable String patientId, @PathVariable String id) {
    return PdfAnswer.of("consent", papers.of(caller.clinicId(), patientId, id));
  }

  private static FieldErrors refused(String field, String message) {
    return new FieldErrors(List.of(new FieldError(field, message)));
  }
}
