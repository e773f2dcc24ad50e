package clinic.sura.treatment.document.web;

import clinic.sura.treatment.document.ClinicalDocument;
import clinic.sura.treatment.document.ClinicalDocument.Format;
import clinic.sura.treatment.document.ClinicalDocument.Kind;
import clinic.sura.treatment.mistake.EnteredInError;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document.
 *
 * @param datedOn the day that the document says
 * @param enteredInError null unless it should not be here
 */
record DocumentAnswer(
    String id,
    Kind kind,
    String title,
    @Nullable LocalDate datedOn,
    Format format,
    long sizeBytes,
    Instant filedAt,
    String filedBy,
    @Nullable ErrorAnswer enteredInError) {

  /** Why it should not be here, and who said so. */
  record ErrorAnswer(String reason, Instant at, String by) {}

  static DocumentAnswer of(ClinicalDocument document) {
    EnteredInError error = document.enteredInError();
    return new DocumentAnswer(
        document.id(),
        document.kind(),
        document.title(),
        document.datedOn(),
        document.format(),
        document.sizeBytes(),
        document.filedAt(),
        document.filedBy(),
        error == null ? null : new ErrorAnswer(error.reason(), error.at(), error.by()));
  }
}
