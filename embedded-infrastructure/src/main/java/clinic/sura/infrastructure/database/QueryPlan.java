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
    return best(Conditions.of(query), indexes, documents)
        .map(scan -> new QueryPlan(List.of(scan)))
        .or(() -> union(query.get("$or"), indexes, documents));
  }

  private static Optional<IndexScan> best(
      Conditions conditions, List<OrderedIndex> indexes, long documents) {
    Optional<IndexScan> best = Optional.empty();
    long fewest = Long.MAX_VALUE;
    for (OrderedIndex index : indexes) {
      Optional<IndexScan> scan = IndexScan.of(index, conditions);
      long entries = scan.map(found -> found.entries(documents)).orElse(Long.MAX_VALUE);
      if (entries < fewest) {
        fewest = entries;
        best = scan;
      }
      // Most queries name an id, whose index is the first: no other one could do better.
      if (fewest <= 1) {
        break;
      }
    }
    return best;
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
