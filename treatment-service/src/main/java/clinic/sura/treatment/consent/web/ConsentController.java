package clinic.sura.treatment.consent.web;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.audit.Audited;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.treatment.consent.Consent;
import clinic.sura.treatment.consent.ConsentView;
import clinic.sura.treatment.consent.SignConsent;
import clinic.sura.treatment.consent.SignConsent.Signing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

  private final SignConsent consents;

  ConsentController(SignConsent consents) {
    this.consents = consents;
  }

  /**
   * A consent as the patient signs it.
   *
   * @param programme whose text it is; the clinic's default if left out
   * @param language BCP 47 tag of the text that was read
   * @param signature a PNG as a data URL (at most 200,000 characters), or the name as typed
   */
  record NewConsent(
      @NotNull Consent.Kind kind,
      @Nullable @Pattern(regexp = "[a-z][a-z0-9-]{2,39}") String programme,
      @NotNull @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}") String language,
      @NotBlank @Size(max = 200) String signedBy,
      @NotBlank @Size(max = 200_000) @Pattern(regexp = PNG_OR_TYPED_NAME) String signature) {}

  /** Keeps a signed consent. An unknown programme: 400. No open chart: 404. */
  @PostMapping
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
  @Audited("Chart")
  ResponseEntity<ConsentView> sign(
      Caller caller,
      IdempotencyKey key,
      @PathVariable String patientId,
      @Valid @RequestBody NewConsent request) {
    Signing signing =
        new Signing(
            patientId,
            request.programme(),
            request.kind(),
            request.language(),
            request.signedBy(),
            request.signature(),
            caller.name());
    Consent consent =
        consents.sign(
            caller.clinicId(),
            key.derivedId(caller.clinicId(), "consent"),
            signing,
            Cause.request(key, 201, ConsentView::of));
    return ResponseEntity.status(HttpStatus.CREATED).body(ConsentView.of(consent));
  }
}
