package clinic.sura.platform.merge;

import clinic.sura.platform.aggregate.AggregateId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which records are of one person. Charts and sessions keep the patient that they were written for;
 * whoever needs all of the person reads them by all these ids.
 */
public interface PatientMerges {

  /** The merge that replaced this record, while it is in force. */
  Optional<PatientMerge> of(String clinicId, String patientId);

  /** The merges in force into this record. */
  List<PatientMerge> into(String clinicId, String survivorId);

  /** Keeps what is newest: a merge whose version is not above the known one is passed over. */
  void learn(PatientMerge merge);

  /** The record that stands for the person: the same one unless it was replaced. */
  default String survivorOf(String clinicId, String patientId) {
    String survivor = patientId;
    // News of two patients may overtake each other: for a moment they may stand for each other.
    Set<String> seen = new HashSet<>();
    while (seen.add(survivor)) {
      Optional<PatientMerge> merge = of(clinicId, survivor);
      if (merge.isEmpty() || merge.get().survivorId() == null) {
        return survivor;
      }
      survivor = merge.get().survivorId();
    }
    return survivor;
  }

  /** The ids of all records of the person, the surviving one first. */
  default SequencedSet<String> idsOf(String clinicId, String patientId) {
    SequencedSet<String> ids = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(survivorOf(clinicId, patientId)));
    while (!open.isEmpty()) {
      String id = open.remove();
      if (ids.add(id)) {
        into(clinicId, id).forEach(merge -> open.add(merge.patientId()));
      }
    }
    ids.add(patientId);
    return ids;
  }

  /** The same of several patients, of whichever clinics, in one go. */
  default Map<AggregateId, SequencedSet<String>> idsOf(Collection<AggregateId> patients) {
    return patients.stream()
        .distinct()
        .collect(Collectors.toMap(patient -> patient, each -> idsOf(each.clinicId(), each.id())));
  }
}
