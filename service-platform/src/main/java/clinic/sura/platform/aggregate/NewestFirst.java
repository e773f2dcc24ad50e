package clinic.sura.platform.aggregate;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Reads a page of documents, the newest first; those of one instant by their ids. */
public final class NewestFirst {

  private NewestFirst() {}

  /**
   * The documents that match, from a place on.
   *
   * @param instant name of the field that they are ordered by; a document without it is left out
   * @param before the place that the page comes after; null for the first page
   * @param limit how many at most
   */
  public static <D> List<D> page(
      MongoCollection<D> documents,
      Bson matching,
      String instant,
      @Nullable Before before,
      int limit) {
    return documents
        .find(and(matching, from(instant, before)))
        .sort(orderBy(descending(instant), ascending("_id")))
        .limit(limit)
        .into(new ArrayList<>());
  }

  private static Bson from(String instant, @Nullable Before before) {
    if (before == null) {
      return gt(instant, Instant.EPOCH);
    }
    if (before.id() == null) {
      return lt(instant, before.at());
    }
    return or(lt(instant, before.at()), and(eq(instant, before.at()), gt("_id", before.id())));
  }
}
