package clinic.sura.treatment.document.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.Before;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.NewestFirst;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.file.FileStore;
import clinic.sura.platform.merge.PatientMerges;
import clinic.sura.treatment.document.ClinicalDocument;
import clinic.sura.treatment.document.ClinicalDocuments;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class MongoDocuments implements ClinicalDocuments {

  private static final int AT_ONCE = 100;

  private final AggregateCollection<DocumentDocument> documents;
  private final FileStore files;
  private final PatientMerges merges;

  MongoDocuments(Aggregates aggregates, MongoDatabase database, PatientMerges merges) {
    this.merges = merges;
    documents = aggregates.collection("documents", DocumentDocument.class);
    documents.createIndex(ascending("patientId", "filedAt"));
    files = new FileStore(database, "documentFiles");
  }

  @Override
  public List<ClinicalDocument> of(String clinicId, String patientId) {
    List<ClinicalDocument> found = new ArrayList<>();
    documents
        .documents()
        .find(and(eq("clinicId", clinicId), in("patientId", merges.idsOf(clinicId, patientId))))
        .forEach(document -> found.add(document.document()));
    found.sort(Comparator.comparing(ClinicalDocument::filedAt).reversed());
    return found;
  }

  @Override
  public List<ClinicalDocument> newestFirst(
      String clinicId, Set<String> patientIds, @Nullable Before before, int limit) {
    return NewestFirst.page(
            documents.documents(),
            and(eq("clinicId", clinicId), in("patientId", patientIds)),
            "filedAt",
            before,
            limit)
        .stream()
        .map(DocumentDocument::document)
        .toList();
  }

  @Override
  public Optional<ClinicalDocument> find(String clinicId, String id) {
    return documents.find(clinicId, id).map(DocumentDocument::document);
  }

  @Override
  public ClinicalDocument load(String clinicId, String id, Cause<ClinicalDocument> cause) {
    return documents.load(clinicId, id, cause).document();
  }

  @Override
  public void keepFile(String clinicId, String id, byte[] file) {
    files.keep(clinicId, id, file);
  }

  @Override
  public byte[] file(String clinicId, String id) {
    return files.read(clinicId, id).orElseThrow(() -> new NotFound("documents/" + id + "/file"));
  }

  @Override
  public void insert(ClinicalDocument document) {
    documents.insert(DocumentDocument.of(document), List.of(), new Cause.Written.ForNothing());
  }

  @Override
  public void save(ClinicalDocument document, Cause<ClinicalDocument> cause) {
    documents.save(DocumentDocument.of(document), List.of(), cause.of(document));
  }

  @Override
  public Optional<String> fileSha256(String clinicId, String id) {
    return files.sha256(clinicId, id);
  }

  @Override
  public void each(String clinicId, Consumer<ClinicalDocument> reader) {
    documents
        .documents()
        .find(eq("clinicId", clinicId))
        .batchSize(AT_ONCE)
        .forEach(document -> reader.accept(document.document()));
  }

  @Override
  public void erase(String clinicId, String patientId) {
    Bson ofRecord = and(eq("clinicId", clinicId), eq("patientId", patientId));
    documents.documents().find(ofRecord).forEach(each -> files.erase(clinicId, each.id()));
    // Nothing stays that a version could be of.
    documents.documents().deleteMany(ofRecord);
  }
}
