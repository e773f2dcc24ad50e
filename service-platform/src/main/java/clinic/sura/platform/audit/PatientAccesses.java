package clinic.sura.platform.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import clinic.sura.platform.merge.PatientMerges;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Who read or wrote what of a patient, from the audit trail. */
public final class PatientAccesses {

  private final MongoCollection<AuditEntry> entries;
  private final @Nullable PatientMerges merges;

  PatientAccesses(MongoDatabase database, @Nullable PatientMerges merges) {
    this.entries = database.getCollection("audit", AuditEntry.class);
    this.merges = merges;
  }

  /**
   * A part of the list.
   *
   * @param after where to go on; null at the end
   */
  record Page(List<AuditEntry> entries, @Nullable ObjectId after) {}

  /**
   * The newest first: what was asked for by the person's ids, and every answer that named them or
   * everybody.
   */
  Page of(String clinicId, String patientId, @Nullable ObjectId after, int limit) {
    Set<String> ids = merges == null ? Set.of(patientId) : merges.idsOf(clinicId, patientId);
    List<Bson> conditions = new ArrayList<>(List.of(naming(clinicId, ids)));
    if (after != null) {
      conditions.add(lt("_id", after));
    }
    List<AuditEntry> found =
        entries
            .find(and(conditions))
            .sort(Sorts.descending("_id"))
            .limit(limit + 1)
            .into(new ArrayList<>());
    boolean more = found.size() > limit;
    List<AuditEntry> page = more ? found.subList(0, limit) : found;
    return new Page(List.copyOf(page), more ? page.getLast().id() : null);
  }

  /** All of them by some ids, the newest first. */
  public List<AuditEntry> ofRecords(String clinicId, Set<String> ids) {
    return entries
        .find(naming(clinicId, ids))
        .sort(Sorts.descending("_id"))
        .into(new ArrayList<>());
  }

  private static Bson naming(String clinicId, Set<String> ids) {
    return and(
        eq("clinicId", clinicId),
        or(
            in("patientIds", ids),
            in("ids.patientId", ids),
            and(in("ids.id", ids), eq("kind", "Patient")),
            eq("everybody", true)));
  }
}
