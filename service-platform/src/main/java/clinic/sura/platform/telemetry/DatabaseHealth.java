package clinic.sura.platform.telemetry;

import com.mongodb.client.MongoDatabase;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Asks the database for a sign of life that every MongoDB-protocol server knows. */
public final class DatabaseHealth extends AbstractHealthIndicator {

  private static final BsonDocument PING = new BsonDocument("ping", new BsonInt32(1));

  private final MongoDatabase database;

  public DatabaseHealth(MongoDatabase database) {
    super("The database does not answer");
    this.database = database;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    database.runCommand(PING);
    builder.up();
  }
}
