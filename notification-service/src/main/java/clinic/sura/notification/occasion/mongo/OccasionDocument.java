package clinic.sura.notification.occasion.mongo;

import clinic.sura.notification.occasion.Occasion;
import clinic.sura.platform.aggregate.AggregateDocument;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

public record OccasionDocument(
    @BsonId String id, String clinicId, String patientId, List<FactDocument> facts, long version)
    implements AggregateDocument {

  static OccasionDocument of(Occasion occasion) {
    return new OccasionDocument(
        occasion.id(),
        occasion.clinicId(),
        occasion.patientId(),
        occasion.facts().stream().map(FactDocument::of).toList(),
        occasion.version());
  }

  Occasion toOccasion() {
    return new Occasion(
        id, clinicId, patientId, facts.stream().map(FactDocument::toFact).toList(), version);
  }
}
