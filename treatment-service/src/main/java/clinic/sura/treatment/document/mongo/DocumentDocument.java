package clinic.sura.treatment.document.mongo;

import clinic.sura.platform.aggregate.AggregateDocument;
import clinic.sura.treatment.document.ClinicalDocument;
import clinic.sura.treatment.document.ClinicalDocument.Format;
import clinic.sura.treatment.document.ClinicalDocument.Kind;
import clinic.sura.treatment.mistake.EnteredInError;
import java.time.Instant;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

public record DocumentDocument(
    @BsonId String id,
    String clinicId,
    long version,
    String patientId,
    String kind,
    String title,
    @Nullable String datedOn,
    String format,
    long sizeBytes,
    String sha256,
    Instant filedAt,
    String filedBy,
    @Nullable ErrorDocument enteredInError)
    implements AggregateDocument {

  public record ErrorDocument(String reason, Instant at, String by) {}

  static DocumentDocument of(ClinicalDocument document) {
    LocalDate datedOn = document.datedOn();
    EnteredInError error = document.enteredInError();
    return new DocumentDocument(
        document.id(),
        document.clinicId(),
        document.version(),
        document.patientId(),
        document.kind().name(),
        document.title(),
        datedOn == null ? null : datedOn.toString(),
        document.format().name(),
        document.sizeBytes(),
        document.sha256(),
        document.filedAt(),
        document.filedBy(),
        error == null ? null : new ErrorDocument(error.reason(), error.at(), error.by()));
  }

  ClinicalDocument document() {
    return new ClinicalDocument(
        id,
        clinicId,
        patientId,
        version,
        Kind.valueOf(kind),
        title,
        datedOn == null ? null : LocalDate.parse(datedOn),
        Format.valueOf(format),
        sizeBytes,
        sha256,
        filedAt,
        filedBy,
        enteredInError == null
            ? null
            : new EnteredInError(enteredInError.reason, enteredInError.at, enteredInError.by));
  }
}
