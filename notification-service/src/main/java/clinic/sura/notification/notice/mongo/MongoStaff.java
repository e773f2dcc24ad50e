package clinic.sura.notification.notice.mongo;

import static com.mongodb.client.model.Filters.eq;

import clinic.sura.notification.notice.Staff;
import clinic.sura.notification.notice.StaffMember;
import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.AlreadyDone;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.StaleVersion;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class MongoStaff implements Staff {

  private static final Cause.Written NATURAL = new Cause.Written.ForNothing();

  private final AggregateCollection<StaffDocument> collection;

  MongoStaff(Aggregates aggregates) {
    collection = aggregates.collection("staff", StaffDocument.class);
    collection.createIndex(Indexes.ascending("clinicId"));
  }

  @Override
  public List<StaffMember> of(String clinicId) {
    return collection
        .documents()
        .find(eq("clinicId", clinicId))
        .sort(Sorts.ascending("_id"))
        .map(StaffDocument::toMember)
        .into(new ArrayList<>());
  }

  @Override
  public void learn(StaffMember member) {
    Optional<StaffDocument> known =
        collection.find(member.clinicId(), StaffDocument.key(member.clinicId(), member.id()));
    if (known.isEmpty()) {
      insert(StaffDocument.of(member, 1));
    } else if (member.version() > known.get().sourceVersion()) {
      collection.save(StaffDocument.of(member, known.get().version() + 1), List.of(), NATURAL);
    }
  }

  /** Somebody else's insert is a lost race, not a repeat: it may have been an older version. */
  private void insert(StaffDocument document) {
    try {
      collection.insert(document, List.of(), NATURAL);
    } catch (AlreadyDone other) {
      throw new StaleVersion("the description of one of the staff");
    }
  }
}
