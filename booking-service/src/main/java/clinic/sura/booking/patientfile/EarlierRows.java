package clinic.sura.booking.patientfile;

import clinic.sura.booking.patient.LikelyDuplicate;
import clinic.sura.booking.patient.Patient;
import clinic.sura.booking.patient.SearchKeys;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The patients of the rows above the one that is looked at: rows of one file meet each other. */
final class EarlierRows {

  private final Map<String, Integer> rowOfId = new HashMap<>();
  private final Map<String, Set<Patient>> byKey = new HashMap<>();

  void add(int row, Patient patient) {
    rowOfId.putIfAbsent(patient.id(), row);
    for (String key : SearchKeys.shared(patient.details())) {
      byKey.computeIfAbsent(key, each -> new LinkedHashSet<>()).add(patient);
    }
  }

  boolean has(String patientId) {
    return rowOfId.containsKey(patientId);
  }

  int rowOf(String patientId) {
    return rowOfId.getOrDefault(patientId, 0);
  }

  List<LikelyDuplicate> like(Patient patient) {
    Map<String, Patient> candidates = new LinkedHashMap<>();
    for (String key : SearchKeys.shared(patient.details())) {
      byKey.getOrDefault(key, Set.of()).forEach(each -> candidates.put(each.id(), each));
    }
    return LikelyDuplicate.among(List.copyOf(candidates.values()), patient.details());
  }
}
