package clinic.sura.treatment.photograph.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.Before;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.NewestFirst;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.file.FileStore;
import clinic.sura.platform.merge.PatientMerges;
import clinic.sura.treatment.photograph.Photograph;
import clinic.sura.treatment.photograph.Photographs;
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
class MongoPhotographs implements Photographs {

  private static final int AT_ONCE = 100;

  private final AggregateCollection<PhotographDocument> photographs;
  private final FileStore pictures;
  private final PatientMerges merges;

  MongoPhotographs(Aggregates aggregates, MongoDatabase database, PatientMerges merges) {
    this.merges = merges;
    photographs = aggregates.collection("photographs", PhotographDocument.class);
    photographs.createIndex(ascending("patientId", "takenAt"));
    pictures = new FileStore(database, "pictures");
  }

  @Override
  public List<Photograph> of(String clinicId, String patientId) {
    List<Photograph> found = new ArrayList<>();
    photographs
        .documents()
        .find(and(eq("clinicId", clinicId), in("patientId", merges.idsOf(clinicId, patientId))))
        .forEach(document -> found.add(document.photograph()));
    found.sort(Comparator.comparing(Photograph::takenAt));
    return found;
  }

  @Override
  public Optional<Photograph> find(String clinicId, String id) {
    return photographs.find(clinicId, id).map(PhotographDocument::photograph);
  }

  @Override
  public Photograph load(String clinicId, String id, Cause<Photograph> cause) {
    return photographs.load(clinicId, id, cause).photograph();
  }

  @Override
  public void keepPicture(String clinicId, String id, byte[] jpeg) {
    pictures.keep(clinicId, id, jpeg);
  }

  @Override
  public byte[] picture(String clinicId, String id) {
    return pictures
        .read(clinicId, id)
        .orElseThrow(() -> new NotFound("photographs/" + id + "/picture"));
  }

  @Override
  public Optional<String> pictureSha256(String clinicId, String id) {
    return pictures.sha256(clinicId, id);
  }

  @Override
  public void each(String clinicId, Consumer<Photograph> photograph) {
    photographs
        .documents()
        .find(eq("clinicId", clinicId))
        .batchSize(AT_ONCE)
        .forEach(document -> photograph.accept(document.photograph()));
  }

  @Override
  public void erase(String clinicId, String patientId) {
    Bson ofRecord = and(eq("clinicId", clinicId), eq("patientId", patientId));
    photographs.documents().find(ofRecord).forEach(each -> pictures.erase(clinicId, each.id()));
    // Nothing stays that a version could be of.
    photographs.documents().deleteMany(ofRecord);
  }

  @Override
  public List<Photograph> newestFirst(
      String clinicId, Set<String> patientIds, @Nullable Before before, int limit) {
    return NewestFirst.page(
            photographs.documents(),
            and(eq("clinicId", clinicId), in("patientId", patientIds)),
            "takenAt",
            before,
            limit)
        .stream()
        .map(PhotographDocument::photograph)
        .toList();
  }

  @Override
  public void insert(Photograph photograph, List<ClinicEvent> events, Cause<Photograph> cause) {
    photographs.insert(PhotographDocument.of(photograph), events, cause.of(photograph));
  }

  @Override
  public void save(Photograph photograph, Cause<Photograph> cause) {
    photographs.save(PhotographDocument.of(photograph), List.of(), cause.of(photograph));
  }
}
