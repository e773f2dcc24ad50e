package clinic.sura.booking.waiting.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import clinic.sura.booking.patient.MergeRegisters;
import clinic.sura.booking.waiting.EntryState.Status;
import clinic.sura.booking.waiting.WaitingListEntries;
import clinic.sura.booking.waiting.WaitingListEntry;
import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.DuplicateClaim;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class MongoWaitingList implements WaitingListEntries {

  private final AggregateCollection<WaitingListDocument> collection;
  private final MergeRegisters registers;

  MongoWaitingList(Aggregates aggregates, MergeRegisters registers) {
    this.registers = registers;
    collection = aggregates.collection("waitingList", WaitingListDocument.class);
    collection.createUniqueIndex(Indexes.ascending("clinicId", "claim"));
    collection.createIndex(Indexes.ascending("clinicId", "open", "sortKey"));
    collection.createIndex(Indexes.ascending("clinicId", "patientId"));
    collection.createIndex(Indexes.ascending("status"));
  }

  @Override
  public Optional<WaitingListEntry> find(String clinicId, String id) {
    return collection.find(clinicId, id).map(WaitingListDocument::toEntry);
  }

  @Override
  public Optional<WaitingListEntry> find(
      String clinicId, String id, Cause<WaitingListEntry> cause) {
    return collection.find(clinicId, id, cause).map(WaitingListDocument::toEntry);
  }

  @Override
  public WaitingListEntry load(String clinicId, String id, Cause<WaitingListEntry> cause) {
    return collection.load(clinicId, id, cause).toEntry();
  }

  @Override
  public boolean insert(WaitingListEntry entry, Cause<WaitingListEntry> cause) {
    try {
      collection.insert(WaitingListDocument.of(entry), List.of(), cause.of(entry));
      return true;
    } catch (DuplicateClaim e) {
      return false;
    }
  }

  @Override
  public void save(
      WaitingListEntry entry, List<? extends ClinicEvent> events, Cause<WaitingListEntry> cause) {
    collection.save(WaitingListDocument.of(entry), events, cause.of(entry));
  }

  @Override
  public List<WaitingListEntry> open(String clinicId) {
    return list(and(eq("clinicId", clinicId), eq("open", true)));
  }

  @Override
  public List<WaitingListEntry> offered() {
    return list(eq("status", Status.OFFERED.name()));
  }

  @Override
  public List<WaitingListEntry> ofPatient(String clinicId, String patientId) {
    return list(
        and(eq("clinicId", clinicId), in("patientId", registers.of(clinicId).idsOf(patientId))));
  }

  @Override
  public Page page(String clinicId, boolean open, @Nullable String after, int limit) {
    Bson filter = and(eq("clinicId", clinicId), eq("open", open));
    List<WaitingListDocument> found =
        collection
            .documents()
            .find(after == null ? filter : and(filter, gt("sortKey", after)))
            .sort(Sorts.ascending("sortKey"))
            .limit(limit + 1)
            .into(new ArrayList<>());
    boolean more = found.size() > limit;
    List<WaitingListDocument> shown = more ? found.subList(0, limit) : found;
    return new Page(
        shown.stream().map(WaitingListDocument::toEntry).toList(),
        more ? shown.getLast().sortKey() : null);
  }

  private List<WaitingListEntry> list(Bson filter) {
    return collection
        .documents()
        .find(filter)
        .sort(Sorts.ascending("sortKey"))
        .map(WaitingListDocument::toEntry)
        .into(new ArrayList<>());
  }
}
