package clinic.sura.treatment.document;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.LostRace;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Marks a document that should not be where it is. */
@Service
public class MarkDocument {

  private final ReadDocuments reading;
  private final ClinicalDocuments documents;
  private final Clock clock;

  MarkDocument(ReadDocuments reading, ClinicalDocuments documents, Clock clock) {
    this.reading = reading;
    this.documents = documents;
    this.clock = clock;
  }

  /**
   * Marks it; one that is marked already stays as it is.
   *
   * @param by name of who says so
   * @throws clinic.sura.platform.aggregate.NotFound if the person has none of that id
   */
  public ClinicalDocument enteredInError(
      String clinicId,
      String patientId,
      String id,
      String reason,
      String by,
      Cause<ClinicalDocument> cause) {
    reading.get(clinicId, patientId, id);
    return LostRace.retried(
        () -> {
          ClinicalDocument document = documents.load(clinicId, id, cause);
          if (document.enteredInError() != null) {
            return document;
          }
          ClinicalDocument marked = document.enteredInError(reason, clock.instant(), by);
          documents.save(marked, cause);
          return marked;
        });
  }
}
