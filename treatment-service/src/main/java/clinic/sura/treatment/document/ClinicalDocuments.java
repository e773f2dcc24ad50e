package clinic.sura.treatment.document;

import clinic.sura.platform.aggregate.Before;
import clinic.sura.platform.aggregate.Cause;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The documents of each clinic. */
public interface ClinicalDocuments {

  /** Those of a person, by all records, the newest first by when they were filed. */
  List<ClinicalDocument> of(String clinicId, String patientId);

  /**
   * A page of those of these records of a person, newest first by when they were filed.
   *
   * @param before the place that the page comes after; null for the first page
   */
  List<ClinicalDocument> newestFirst(
      String clinicId, Set<String> patientIds, @Nullable Before before, int limit);

  Optional<ClinicalDocument> find(String clinicId, String id);

  /**
   * Reads one to change it.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if there is none
   */
  ClinicalDocument load(String clinicId, String id, Cause<ClinicalDocument> cause);

  /** Keeps the file of a document before the document itself; again, it replaces it. */
  void keepFile(String clinicId, String id, byte[] file);

  /**
   * The file of a document.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if there is none
   */
  byte[] file(String clinicId, String id);

  /**
   * Adds a document whose file is kept.
   *
   * @throws clinic.sura.platform.aggregate.AlreadyDone if there is one of that id
   */
  void insert(ClinicalDocument document);

  /**
   * Stores the next version of a document.
   *
   * @throws clinic.sura.platform.aggregate.StaleVersion if it is not the next any more
   */
  void save(ClinicalDocument document, Cause<ClinicalDocument> cause);

  /** The SHA-256 of the file that is kept, if it is there and whole. */
  Optional<String> fileSha256(String clinicId, String id);

  /** Reads all of a clinic, a few at a time. */
  void each(String clinicId, Consumer<ClinicalDocument> document);

  /** Erases all of one record, with their files. */
  void erase(String clinicId, String patientId);
}
