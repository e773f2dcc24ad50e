package clinic.sura.platform.aggregate;

import clinic.sura.platform.fault.FailPoints;
import clinic.sura.platform.outbox.Outbox;
import com.mongodb.client.MongoDatabase;
import org.bson.BsonDocument;
import tools.jackson.databind.json.JsonMapper;

/** Gives each feature the collection of its aggregate. */
public final class Aggregates {

  private final MongoDatabase database;
  private final Outbox outbox;
  private final FailPoints failPoints;
  private final JsonMapper mapper;

  public Aggregates(
      MongoDatabase database, Outbox outbox, FailPoints failPoints, JsonMapper mapper) {
    this.database = database;
    this.outbox = outbox;
    this.failPoints = failPoints;
    this.mapper = mapper;
  }

  /**
   * The collection of that name.
   *
   * @param type the record that a document is read into; its id component has {@code @BsonId}
   */
  public <D extends Record & AggregateDocument> AggregateCollection<D> collection(
      String name, Class<D> type) {
    return new AggregateCollection<>(
        database.getCollection(name, BsonDocument.class),
        type,
        new AggregateBson<>(
            type, database.getCodecRegistry().get(type), mapper::writeValueAsString),
        outbox,
        failPoints);
  }
}
