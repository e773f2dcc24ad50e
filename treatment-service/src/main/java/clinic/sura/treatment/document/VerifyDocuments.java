package clinic.sura.treatment.document;

import clinic.sura.platform.file.FileReading;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Holds the files of documents against the digests that were kept with them. */
@Service
public class VerifyDocuments {

  private final ClinicalDocuments documents;

  VerifyDocuments(ClinicalDocuments documents) {
    this.documents = documents;
  }

  /** Reads all files of a clinic, one after the other. */
  public FileReading.Report verify(String clinicId) {
    FileReading reading = new FileReading();
    documents.each(
        clinicId,
        document -> {
          Optional<String> kept = documents.fileSha256(clinicId, document.id());
          // What was erased meanwhile is not missing.
          if (kept.isPresent() || documents.find(clinicId, document.id()).isPresent()) {
            reading.file(document.id(), document.sha256(), kept);
          }
        });
    return reading.report();
  }
}
