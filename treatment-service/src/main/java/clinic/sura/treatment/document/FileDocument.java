package clinic.sura.treatment.document;

import clinic.sura.platform.aggregate.AlreadyDone;
import clinic.sura.platform.aggregate.StaleVersion;
import clinic.sura.platform.digest.Sha256;
import clinic.sura.treatment.chart.OpenCharts;
import clinic.sura.treatment.document.ClinicalDocument.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Files documents in charts. */
@Service
public class FileDocument {

  private final OpenCharts charts;
  private final ClinicalDocuments documents;
  private final Clock clock;

  FileDocument(OpenCharts charts, ClinicalDocuments documents, Clock clock) {
    this.charts = charts;
    this.documents = documents;
    this.clock = clock;
  }

  /**
   * A document as it is sent.
   *
   * @param datedOn the day that it says; null if it says none
   * @param file PDF, JPEG or PNG
   * @param by name of who files it
   */
  public record Sent(
      String patientId,
      Kind kind,
      String title,
      @Nullable LocalDate datedOn,
      byte[] file,
      String by) {}

  /** What became of it. */
  public sealed interface Outcome {
    /** It is filed; or it was before, under that id. */
    record Filed(ClinicalDocument document, boolean before) implements Outcome {}

    /** It is no PDF and no picture, a broken one, or locked by a password. */
    record NotReadable() implements Outcome {}

    /** The id is that of another patient's document. */
    record IdTaken() implements Outcome {}
  }

  /**
   * Files a document under an id that its sender chose, so that sending it again changes nothing.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if the patient has no open chart
   */
  public Outcome file(String clinicId, String id, Sent sent) {
    charts.get(clinicId, sent.patientId());
    Optional<ClinicalDocument> known = documents.find(clinicId, id);
    if (known.isPresent()) {
      return known.get().patientId().equals(sent.patientId())
          ? new Outcome.Filed(known.get(), true)
          : new Outcome.IdTaken();
    }
    return ReadableFile.from(sent.file())
        .<Outcome>map(file -> new Outcome.Filed(filed(clinicId, id, sent, file), false))
        .orElseGet(Outcome.NotReadable::new);
  }

  private ClinicalDocument filed(String clinicId, String id, Sent sent, ReadableFile file) {
    ClinicalDocument document =
        new ClinicalDocument(
            id,
            clinicId,
            sent.patientId(),
            1,
            sent.kind(),
            sent.title(),
            sent.datedOn(),
            file.format(),
            file.content().length,
            Sha256.hex(file.content()),
            clock.instant(),
            sent.by(),
            null);
    documents.keepFile(clinicId, id, file.content());
    try {
      documents.insert(document);
    } catch (AlreadyDone sentTwice) {
      throw new StaleVersion("documents/" + id);
    }
    return document;
  }
}
