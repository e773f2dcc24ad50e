package clinic.sura.platform.merge;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;

import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.AggregateId;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.AlreadyDone;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.StaleVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
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

  @Override
  public SequencedSet<String> idsOf(String clinicId, String patientId) {
    AggregateId patient = new AggregateId(clinicId, patientId);
    return idsOf(patient, everMerged(List.of(patient)));
  }

  @Override
  public Map<AggregateId, SequencedSet<String>> idsOf(Collection<AggregateId> patients) {
    Set<AggregateId> merged = everMerged(patients);
    return patients.stream()
        .distinct()
        .collect(Collectors.toMap(patient -> patient, patient -> idsOf(patient, merged)));
  }

  private SequencedSet<String> idsOf(AggregateId patient, Set<AggregateId> merged) {
    return merged.contains(patient)
        ? PatientMerges.super.idsOf(patient.clinicId(), patient.id())
        : new LinkedHashSet<>(List.of(patient.id()));
  }

  /**
   * Those that have been merged with others, and maybe some more. Most people have one record: one
   * look tells that of all who are asked for.
   */
  private Set<AggregateId> everMerged(Collection<AggregateId> patients) {
    if (patients.isEmpty()) {
      return Set.of();
    }
    Set<String> clinics = patients.stream().map(AggregateId::clinicId).collect(Collectors.toSet());
    Set<String> ids = patients.stream().map(AggregateId::id).collect(Collectors.toSet());
    Bson ofRecords = and(in("_id", ids), in("clinicId", clinics));
    Bson intoRecords = and(in("clinicId", clinics), in("survivorId", ids));
    Set<AggregateId> merged = new HashSet<>();
    for (PatientMergeDocument document : merges.documents().find(or(ofRecords, intoRecords))) {
      merged.add(new AggregateId(document.clinicId(), document.id()));
      if (document.survivorId() != null) {
        merged.add(new AggregateId(document.clinicId(), document.survivorId()));
      }
    }
    return merged;
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
