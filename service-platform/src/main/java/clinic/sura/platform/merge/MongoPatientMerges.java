package clinic.sura.platform.merge;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;

import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.AlreadyDone;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.StaleVersion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.bson.conversions.Bson;

final class MongoPatientMerges implements PatientMerges {

  private static final Cause.Written NATURAL = new Cause.Written.ForNothing();

  private final AggregateCollection<PatientMergeDocument> merges;

  MongoPatientMerges(Aggregates aggregates) {
    merges = aggregates.collection("patientMerges", PatientMergeDocument.class);
    merges.createIndex(ascending("clinicId", "survivorId"));
  }

  @Override
  public Optional<PatientMerge> of(String clinicId, String patientId) {
    return merges
        .find(clinicId, patientId)
        .map(PatientMergeDocument::merge)
        .filter(merge -> merge.survivorId() != null);
  }

  @Override
  public List<PatientMerge> into(String clinicId, String survivorId) {
    return merges
        .documents()
        .find(and(eq("clinicId", clinicId), eq("survivorId", survivorId)))
        .map(PatientMergeDocument::merge)
        .into(new ArrayList<>());
  }

  /** Most people have one record: one look tells that. */
  @Override
  public SequencedSet<String> idsOf(String clinicId, String patientId) {
    Bson ofRecord = and(eq("clinicId", clinicId), eq("_id", patientId));
    Bson intoRecord = and(eq("clinicId", clinicId), eq("survivorId", patientId));
    return merges.documents().find(or(ofRecord, intoRecord)).first() == null
        ? new LinkedHashSet<>(List.of(patientId))
        : PatientMerges.super.idsOf(clinicId, patientId);
  }

  @Override
  public void learn(PatientMerge merge) {
    Optional<PatientMergeDocument> known = merges.find(merge.clinicId(), merge.patientId());
    if (known.isEmpty()) {
      insert(PatientMergeDocument.of(merge, 1));
    } else if (merge.version() > known.get().sourceVersion()) {
      merges.save(PatientMergeDocument.of(merge, known.get().version() + 1), List.of(), NATURAL);
    }
  }

  /** Somebody else's insert is a lost race, not a repeat: it may have been an older version. */
  private void insert(PatientMergeDocument document) {
    try {
      merges.insert(document, List.of(), NATURAL);
    } catch (AlreadyDone other) {
      throw new StaleVersion("the merge of a patient");
    }
  }
}
