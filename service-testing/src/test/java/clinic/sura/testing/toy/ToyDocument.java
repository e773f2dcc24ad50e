package clinic.sura.testing.toy;

import clinic.sura.platform.aggregate.AggregateDocument;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A toy that counts. */
public record ToyDocument(
    @BsonId String id,
    String clinicId,
    long version,
    List<String> claims,
    int visits,
    @Nullable String note)
    implements AggregateDocument {

  public ToyDocument visited() {
    return new ToyDocument(id, clinicId, version + 1, claims, visits + 1, note);
  }

  public ToyDocument noted(@Nullable String text) {
    return new ToyDocument(id, clinicId, version + 1, claims, visits, text);
  }
}
