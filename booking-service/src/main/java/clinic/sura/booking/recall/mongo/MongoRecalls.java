package clinic.sura.booking.recall.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import clinic.sura.booking.patient.MergeRegisters;
import clinic.sura.booking.recall.Dueness;
import clinic.sura.booking.recall.Recall;
import clinic.sura.booking.recall.Recalls;
import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.Cause;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class MongoRecalls implements Recalls {

  private final AggregateCollection<RecallDocument> collection;
  private final MergeRegisters registers;

  MongoRecalls(Aggregates aggregates, MergeRegisters registers) {
    this.registers = registers;
    collection = aggregates.collection("recalls", RecallDocument.class);
    collection.createIndex(Indexes.ascending("clinicId", "patientId"));
    collection.createIndex(Indexes.ascending("clinicId", "open", "sortKey"));
    collection.createIndex(Indexes.ascending("clinicId", "open", "until"));
  }

  @Override
  public Optional<Recall> find(String clinicId, String id) {
    return collection.find(clinicId, id).map(RecallDocument::toRecall);
  }

  @Override
  public Recall load(String clinicId, String id, Cause<Recall> cause) {
    return collection.load(clinicId, id, cause).toRecall();
  }

  @Override
  public void insert(Recall recall, List<? extends ClinicEvent> events, Cause<Recall> cause) {
    collection.insert(RecallDocument.of(recall), events, cause.of(recall));
  }

  @Override
  public void save(Recall recall, List<? extends ClinicEvent> events, Cause<Recall> cause) {
    collection.save(RecallDocument.of(recall), events, cause.of(recall));
  }

  @Override
  public List<Recall> ofPatient(String clinicId, String patientId) {
    return collection
        .documents()
        .find(
            and(eq("clinicId", clinicId), in("patientId", registers.of(clinicId).idsOf(patientId))))
        .sort(Sorts.ascending("sortKey"))
        .map(RecallDocument::toRecall)
        .into(new ArrayList<>());
  }

  @Override
  public Page all(String clinicId, @Nullable Boolean open, @Nullable String after, int limit) {
    List<Bson> filters = new ArrayList<>();
    filters.add(eq("clinicId", clinicId));
    if (open != null) {
      filters.add(eq("open", open));
    }
    if (after != null) {
      filters.add(gt("sortKey", after));
    }
    List<RecallDocument> found =
        collection
            .documents()
            .find(and(filters))
            .sort(Sorts.ascending("sortKey"))
            .limit(limit + 1)
            .into(new ArrayList<>());
    boolean more = found.size() > limit;
    List<RecallDocument> shown = more ? found.subList(0, limit) : found;
    return new Page(
        shown.stream().map(RecallDocument::toRecall).toList(),
        more ? shown.getLast().sortKey() : null);
  }

  @Override
  public Page worklist(
      String clinicId, Dueness list, LocalDate today, @Nullable String after, int limit) {
    Bson filter = standingOn(clinicId, list, today);
    if (after != null) {
      String[] last = after.split(" ", 2);
      String until = last[0];
      String id = last.length == 2 ? last[1] : "";
      filter = and(filter, or(gt("until", until), and(eq("until", until), gt("_id", id))));
    }
    List<RecallDocument> found =
        collection
            .documents()
            .find(filter)
            .sort(Sorts.ascending("until", "_id"))
            .limit(limit + 1)
            .into(new ArrayList<>());
    boolean more = found.size() > limit;
    List<RecallDocument> shown = more ? found.subList(0, limit) : found;
    return new Page(
        shown.stream().map(RecallDocument::toRecall).toList(),
        more ? shown.getLast().until() + " " + shown.getLast().id() : null);
  }

  @Override
  public long count(String clinicId, Dueness list, LocalDate today) {
    return collection.documents().countDocuments(standingOn(clinicId, list, today));
  }

  private static Bson standingOn(String clinicId, Dueness list, LocalDate today) {
    String day = today.toString();
    Bson unsettled = and(eq("clinicId", clinicId), eq("open", true));
    Bson awake = or(eq("snoozedUntil", null), lte("snoozedUntil", day));
    return switch (list) {
      case OVERDUE -> and(unsettled, lt("until", day), awake);
      case DUE -> and(unsettled, gte("until", day), lte("from", day), awake);
      case UPCOMING -> and(unsettled, gte("until", day), gt("from", day), awake);
      case SNOOZED -> and(unsettled, gt("snoozedUntil", day));
    };
  }
}
