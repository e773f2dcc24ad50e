package clinic.sura.treatment.document;

import clinic.sura.treatment.mistake.EnteredInError;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document of a patient, as FHIR's DocumentReference; its file never changes.
 *
 * @param title what it is, in the words of who filed it
 * @param datedOn the day that the document says; null if it says none
 * @param sha256 of the file that is kept, in hexadecimal digits
 * @param filedBy name of who filed it
 * @param enteredInError null unless it should not be here
 */
public record ClinicalDocument(
    String id,
    String clinicId,
    String patientId,
    long version,
    Kind kind,
    String title,
    @Nullable LocalDate datedOn,
    Format format,
    long sizeBytes,
    String sha256,
    Instant filedAt,
    String filedBy,
    @Nullable EnteredInError enteredInError) {

  /** What kind of document it is. */
  public enum Kind {
    REFERRAL,
    REPORT,
    PRESCRIPTION,
    CERTIFICATE,
    LETTER,
    OTHER
  }

  /** As which file it is kept. */
  public enum Format {
    PDF,
    JPEG
  }

  ClinicalDocument enteredInError(String reason, Instant at, String by) {
    return new ClinicalDocument(
        id,
        clinicId,
        patientId,
        version + 1,
        kind,
        title,
        datedOn,
        format,
        sizeBytes,
        sha256,
        filedAt,
        filedBy,
        new EnteredInError(reason, at, by));
  }
}
