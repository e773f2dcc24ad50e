package clinic.sura.infrastructure.database;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries the {@code $match} that begins an aggregation's pipeline to the collection, which would
 * otherwise copy out all its documents before the first stage sees them.
 *
 * <p>Only the first read of that collection takes it: a {@code $lookup} into the same collection
 * reads everything again.
 */
final class LeadingMatch {

  private static final ScopedValue<LeadingMatch> CURRENT = ScopedValue.newInstance();

  private final String collection;
  private @Nullable Document query;

  private LeadingMatch(String collection, Document query) {
    this.collection = collection;
    this.query = query;
  }

  /** Runs an aggregate command. */
  static Document during(String database, Document command, Supplier<Document> aggregation) {
    if (command.get("aggregate") instanceof String collection
        && command.get("pipeline") instanceof List<?> stages
        && !stages.isEmpty()
        && stages.getFirst() instanceof Document stage
        && stage.get("$match") instanceof Document query) {
      LeadingMatch match = new LeadingMatch(database + "." + collection, query);
      return ScopedValue.where(CURRENT, match).call(aggregation::get);
    }
    return aggregation.get();
  }

  static @Nullable Document take(String collection) {
    if (!CURRENT.isBound() || !CURRENT.get().collection.equals(collection)) {
      return null;
    }
    LeadingMatch match = CURRENT.get();
    Document query = match.query;
    match.query = null;
    return query;
  }
}
