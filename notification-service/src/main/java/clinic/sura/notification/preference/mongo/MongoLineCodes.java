package clinic.sura.notification.preference.mongo;

import static com.mongodb.client.model.Filters.eq;

import clinic.sura.notification.preference.LineCode;
import clinic.sura.notification.preference.LineCodes;
import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.Cause;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class MongoLineCodes implements LineCodes {

  private final AggregateCollection<LineCodeDocument> collection;

  MongoLineCodes(Aggregates aggregates) {
    collection = aggregates.collection("lineCodes", LineCodeDocument.class);
    collection.createIndex(Indexes.ascending("code"));
  }

  @Override
  public Optional<LineCode> find(String clinicId, String patientId, Cause<LineCode> cause) {
    return collection.find(clinicId, patientId, cause).map(LineCodeDocument::toCode);
  }

  @Override
  public List<LineCode> reading(String code) {
    return collection
        .documents()
        .find(eq("code", code))
        .map(LineCodeDocument::toCode)
        .into(new ArrayList<>());
  }

  @Override
  public void store(LineCode code, Cause<LineCode> cause) {
    LineCodeDocument document = LineCodeDocument.of(code);
    if (code.version() == 1) {
      collection.insert(document, List.of(), cause.of(code));
    } else {
      collection.save(document, List.of(), cause.of(code));
    }
  }
}
