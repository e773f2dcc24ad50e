package clinic.sura.treatment.protocol.mongo;

import static com.mongodb.client.model.Filters.eq;

import clinic.sura.treatment.protocol.SignedOffProtocols;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** One document for each version, of all clinics: it is written once and never changed. */
@Component
final class MongoSignedOffProtocols implements SignedOffProtocols {

  private static final String SHA_256 = "sha256";

  private final MongoCollection<Document> collection;
  private final Clock clock;

  MongoSignedOffProtocols(MongoDatabase database, Clock clock) {
    this.collection = database.getCollection("signedOffProtocols");
    this.clock = clock;
  }

  @Override
  public String keep(String id, String sha256) {
    try {
      collection.insertOne(
          new Document("_id", id)
              .append(SHA_256, sha256)
              .append("firstStartAt", Date.from(clock.instant())));
      return sha256;
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return Objects.requireNonNull(collection.find(eq("_id", id)).first()).getString(SHA_256);
    }
  }
}
