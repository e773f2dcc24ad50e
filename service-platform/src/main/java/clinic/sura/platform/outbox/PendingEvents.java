package clinic.sura.platform.outbox;

import com.mongodb.client.MongoCollection;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * What one document's outbox held at one version, oldest first.
 *
 * @param key the record key of its events, which keeps a patient's events in order
 */
record PendingEvents(
    MongoCollection<BsonDocument> collection,
    BsonString documentId,
    long version,
    String key,
    List<BsonDocument> events) {

  static PendingEvents of(MongoCollection<BsonDocument> collection, BsonDocument document) {
    List<BsonDocument> events =
        document.getArray(Outbox.FIELD, new BsonArray()).stream()
            .map(BsonValue::asDocument)
            .toList();
    return new PendingEvents(
        collection,
        document.getString("_id"),
        document.getInt64("version").getValue(),
        events.isEmpty() ? "" : events.getFirst().getString("key").getValue(),
        events);
  }
}
