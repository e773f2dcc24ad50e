package clinic.sura.treatment.document.web;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.audit.Audited;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import clinic.sura.platform.web.PdfAnswer;
import clinic.sura.platform.web.Refusal;
import clinic.sura.platform.web.SentFile;
import clinic.sura.treatment.document.ClinicalDocument;
import clinic.sura.treatment.document.ClinicalDocument.Kind;
import clinic.sura.treatment.document.FileDocument;
import clinic.sura.treatment.document.FileDocument.Outcome;
import clinic.sura.treatment.document.FileDocument.Sent;
import clinic.sura.treatment.document.MarkDocument;
import clinic.sura.treatment.document.ReadDocuments;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
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

/** Documents of a patient. Health data: nobody but physicians and nurses. */
@RestController
@RequestMapping("/api/charts/{patientId}/documents")
class DocumentController {

  private static final int MOST_BYTES = 20 * 1024 * 1024;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{8,64}");

  private final FileDocument filing;
  private final MarkDocument marking;
  private final ReadDocuments reading;

  DocumentController(FileDocument filing, MarkDocument marking, ReadDocuments reading) {
    this.filing = filing;
    this.marking = marking;
    this.reading = reading;
  }

  /** Documents; {@code nextCursor} is always null: the list is short. */
  record DocumentList(List<DocumentAnswer> documents, @Nullable String nextCursor) {}

  /** Why a document should not be here, 1 to 1000 characters. */
  record DocumentError(@NotBlank @Size(max = 1000) String reason) {}

  /** Those of a patient, the newest first, those entered in error too. No open chart: 404. */
  @GetMapping
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
  @Audited("Document")
  DocumentList all(Caller caller, @PathVariable String patientId) {
    return new DocumentList(
        reading.of(caller.clinicId(), patientId).stream().map(DocumentAnswer::of).toList(), null);
  }

  /**
   * Files a document: the body is a PDF, JPEG or PNG file of at most 20 MB. A PDF is kept as it is,
   * a picture without what the camera wrote beside it. Sent again under the same id, nothing
   * changes. No file of these formats, a broken or locked one: 400; larger: 413; the id is another
   * patient's: 409; no open chart: 404.
   *
   * @param id chosen by the sender, 8 to 64 letters, digits and hyphens
   * @param title 1 to 200 characters
   * @param datedOn the day that the document says
   */
  @PutMapping("/{id}")
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
  @Audited("Document")
  ResponseEntity<DocumentAnswer> file(
      Caller caller,
      @PathVariable String patientId,
      @PathVariable String id,
      @RequestParam Kind kind,
      @RequestParam @NotBlank @Size(max = 200) String title,
      @RequestParam(required = false) @Nullable LocalDate datedOn,
      HttpServletRequest request)
      throws IOException {
    if (!ID.matcher(id).matches()) {
      throw refused("id", "must be 8 to 64 letters, digits and hyphens");
    }
    byte[] file = SentFile.of(request, MOST_BYTES, DocumentController::tooLarge);
    Sent sent = new Sent(patientId, kind, title.strip(), datedOn, file, caller.name());
    return switch (filing.file(caller.clinicId(), id, sent)) {
      case Outcome.Filed(ClinicalDocument document, boolean before) ->
          ResponseEntity.status(before ? HttpStatus.OK : HttpStatus.CREATED)
              .body(DocumentAnswer.of(document));
      case Outcome.NotReadable() ->
          throw refused("file", "must be a PDF without a password, or a JPEG or PNG picture");
      case Outcome.IdTaken() ->
          throw new Refusal(
              HttpStatus.CONFLICT,
              "document-id-taken",
              "Another document has this id: choose another one.",
              Map.of());
    };
  }

  /** The file of a document, PDF or JPEG. Unknown: 404. */
  @GetMapping("/{id}/file")
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
  @Audited("Document")
  ResponseEntity<byte[]> content(
      Caller caller, @PathVariable String patientId, @PathVariable String id) {
    ClinicalDocument document = reading.get(caller.clinicId(), patientId, id);
    byte[] content = reading.file(document);
    return switch (document.format()) {
      case PDF -> PdfAnswer.of(id, content);
      case JPEG ->
          ResponseEntity.ok()
              .contentType(MediaType.IMAGE_JPEG)
              .cacheControl(CacheControl.noStore())
              .body(content);
    };
  }

  /**
   * Marks a document that should not be here, such as another patient's: it stays in the record,
   * and is not shown with the others. Marked already: nothing changes. Unknown: 404.
   */
  @PostMapping("/{id}/entered-in-error")
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
  @Audited("Document")
  DocumentAnswer enteredInError(
      Caller caller,
      IdempotencyKey key,
      @PathVariable String patientId,
      @PathVariable String id,
      @Valid @RequestBody DocumentError error) {
    return DocumentAnswer.of(
        marking.enteredInError(
            caller.clinicId(),
            patientId,
            id,
            error.reason().strip(),
            caller.name(),
            Cause.request(key, 200, DocumentAnswer::of)));
  }

  private static Refusal tooLarge() {
    return new Refusal(
        HttpStatus.CONTENT_TOO_LARGE,
        "document-too-large",
        "A document has at most 20 MB.",
        Map.of());
  }

  private static FieldErrors refused(String field, String message) {
    return new FieldErrors(List.of(new FieldError(field, message)));
  }
}
