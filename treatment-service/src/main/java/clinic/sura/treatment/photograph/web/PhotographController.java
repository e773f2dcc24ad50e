package clinic.sura.treatment.photograph.web;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.audit.Audited;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import clinic.sura.platform.web.Refusal;
import clinic.sura.platform.web.SentFile;
import clinic.sura.treatment.mistake.EnteredInError;
import clinic.sura.treatment.photograph.KeepPhotograph;
import clinic.sura.treatment.photograph.KeepPhotograph.Outcome;
import clinic.sura.treatment.photograph.KeepPhotograph.Taken;
import clinic.sura.treatment.photograph.MarkPhotograph;
import clinic.sura.treatment.photograph.Photograph;
import clinic.sura.treatment.photograph.Photograph.Posture;
import clinic.sura.treatment.photograph.Photograph.View;
import clinic.sura.treatment.photograph.ReadPhotographs;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Photographs of a patient. Health data: nobody but physicians and nurses. */
@RestController
@RequestMapping("/api/charts/{patientId}/photographs")
class PhotographController {

  private static final int MOST_BYTES = 20 * 1024 * 1024;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{8,64}");

  private final KeepPhotograph keeping;
  private final MarkPhotograph marking;
  private final ReadPhotographs reading;

  PhotographController(KeepPhotograph keeping, MarkPhotograph marking, ReadPhotographs reading) {
    this.keeping = keeping;
    this.marking = marking;
    this.reading = reading;
  }

  /**
   * A photograph.
   *
   * @param takenOn the day, in the clinic's calendar
   * @param enteredInError null unless it should not be here
   */
  record PhotographAnswer(
      String id,
      LocalDate takenOn,
      View view,
      Posture posture,
      int widthPx,
      int heightPx,
      Instant takenAt,
      String takenBy,
      @Nullable EnteredInError enteredInError) {

    static PhotographAnswer of(Photograph photograph) {
      return new PhotographAnswer(
          photograph.id(),
          photograph.takenOn(),
          photograph.view(),
          photograph.posture(),
          photograph.widthPx(),
          photograph.heightPx(),
          photograph.takenAt(),
          photograph.takenBy(),
          photograph.enteredInError());
    }
  }

  /** Photographs; {@code nextCursor} is always null: the list is short. */
  record PhotographList(List<PhotographAnswer> photographs, @Nullable String nextCursor) {}

  /** Why a photograph should not be here, 1 to 1000 characters. */
  record PhotographError(@NotBlank @Size(max = 1000) String reason) {}

  /** Those of a patient, the earliest first, those entered in error too. No open chart: 404. */
  @GetMapping
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
  @Audited("Photograph")
  PhotographList all(Caller caller, @PathVariable String patientId) {
    return new PhotographList(
        reading.of(caller.clinicId(), patientId).stream().map(PhotographAnswer::of).toList(), null);
  }

  /**
   * Keeps a photograph: the body is a JPEG or PNG file of at most 20 MB and 80 million pixels.
   * Nothing that the camera wrote beside the picture is kept. Sent again under the same id, nothing
   * changes. No file of these formats: 400; larger: 413; no consent to photographs: 422; the id is
   * another patient's: 409; no open chart: 404.
   *
   * @param id chosen by the sender, 8 to 64 letters, digits and hyphens
   */
  @PutMapping("/{id}")
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
  @Audited("Photograph")
  ResponseEntity<PhotographAnswer> keep(
      Caller caller,
      @PathVariable String patientId,
      @PathVariable String id,
      @RequestParam View view,
      @RequestParam Posture posture,
      HttpServletRequest request)
      throws IOException {
    if (!ID.matcher(id).matches()) {
      throw refused("id", "must be 8 to 64 letters, digits and hyphens");
    }
    byte[] file = SentFile.of(request, MOST_BYTES, PhotographController::tooLarge);
    Taken taken = new Taken(patientId, view, posture, file, caller.name());
    return switch (keeping.keep(caller.clinicId(), id, taken)) {
      case Outcome.Kept(Photograph photograph, boolean before) ->
          ResponseEntity.status(before ? HttpStatus.OK : HttpStatus.CREATED)
              .body(PhotographAnswer.of(photograph));
      case Outcome.NotReadable() -> throw refused("file", "must be a JPEG or PNG picture");
      case Outcome.TooManyPixels() -> throw refused("file", "must have at most 80 million pixels");
      case Outcome.NoConsent() ->
          throw new Refusal(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "no-photograph-consent",
              "The patient has not consented to photographs.",
              Map.of());
      case Outcome.IdTaken() ->
          throw new Refusal(
              HttpStatus.CONFLICT,
              "photograph-id-taken",
              "Another photograph has this id: choose another one.",
              Map.of());
    };
  }

  /**
   * Marks a photograph that should not be here, such as another patient's: it stays in the record,
   * and is not shown with the others. Marked already: 409. Unknown: 404.
   */
  @PostMapping("/{id}/entered-in-error")
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
  @Audited("Photograph")
  PhotographAnswer enteredInError(
      Caller caller,
      IdempotencyKey key,
      @PathVariable String patientId,
      @PathVariable String id,
      @Valid @RequestBody PhotographError error) {
    return marking
        .enteredInError(
            caller.clinicId(),
            patientId,
            id,
            error.reason().strip(),
            caller.name(),
            Cause.request(key, 200, PhotographAnswer::of))
        .map(PhotographAnswer::of)
        .orElseThrow(
            () ->
                new Refusal(
                    HttpStatus.CONFLICT,
                    "photograph-marked-already",
                    "The photograph was marked as entered in error before: that mark stays.",
                    Map.of()));
  }

  private static Refusal tooLarge() {
    return new Refusal(
        HttpStatus.CONTENT_TOO_LARGE,
        "photograph-too-large",
        "A photograph has at most 20 MB.",
        Map.of());
  }

  private static FieldErrors refused(String field, String message) {
    return new FieldErrors(List.of(new FieldError(field, message)));
  }

  /** The picture of a photograph. Unknown: 404. */
  @GetMapping("/{id}/picture")
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
  @Audited("Photograph")
  ResponseEntity<byte[]> picture(
      Caller caller, @PathVariable String patientId, @PathVariable String id) {
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_JPEG)
        .cacheControl(CacheControl.noStore())
        .body(reading.picture(caller.clinicId(), patientId, id));
  }
}
