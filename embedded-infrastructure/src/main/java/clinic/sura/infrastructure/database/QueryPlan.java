package clinic.sura.infrastructure.database;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The index scans whose union holds every document that a query can match. */
record QueryPlan(List<IndexScan> scans) {

  /**
   * The scan that reads fewest entries; for a query that only has {@code $or}, one for each branch.
   *
   * @param documents how many the collection has
   * @return empty if reading the collection is no more work
   */
  static Optional<QueryPlan> of(Document query, List<OrderedIndex> indexes, long documents) {
    return scans(query, indexes, documents)
        .filter(plan -> plan.entries(documents) * 2 < documents || plan.isPoints());
  }

  private static Optional<QueryPlan> scans(
      Document query, List<OrderedIndex> indexes, long documents) {
    Conditions conditions = Conditions.of(query);
    Optional<QueryPlan> best =
        indexes.stream()
            .flatMap(index -> IndexScan.of(index, conditions).stream())
            .min(Comparator.comparingLong(scan -> scan.entries(documents)))
            .map(scan -> new QueryPlan(List.of(scan)));
    return best.or(() -> union(query.get("$or"), indexes, documents));
  }

  private static Optional<QueryPlan> union(
      @Nullable Object branches, List<OrderedIndex> indexes, long documents) {
    if (!(branches instanceof Collection<?> alternatives) || alternatives.isEmpty()) {
      return Optional.empty();
    }
    List<IndexScan> scans = new ArrayList<>();
    for (Object branch : alternatives) {
      Optional<QueryPlan> plan =
          branch instanceof Document query ? scans(query, indexes, documents) : Optional.empty();
      if (plan.isEmpty()) {
        return Optional.empty();
      }
      scans.addAll(plan.get().scans());
    }
    return Optional.of(new QueryPlan(scans));
  }

  private long entries(long enough) {
    return scans.stream().mapToLong(scan -> scan.entries(enough)).sum();
  }

  private boolean isPoints() {
    return scans.stream().allMatch(IndexScan::points);
  }

  /** Each candidate's position once, in the given order. */
  List<Object> positions(Comparator<Object> order) {
    List<Object> found = new ArrayList<>();
    scans.forEach(scan -> scan.forEachPosition(found::add));
    found.sort(order);
    List<Object> distinct = new ArrayList<>(found.size());
    for (Object position : found) {
      if (distinct.isEmpty() || order.compare(distinct.getLast(), position) != 0) {
        distinct.add(position);
      }
    }
    return distinct;
  }
}
