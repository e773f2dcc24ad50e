package clinic.sura.booking.patient;

import clinic.sura.booking.patient.PatientQuery.Alternative;
import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.DuplicateClaim;
import clinic.sura.platform.aggregate.StaleVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Patients for tests of the domain. */
final class PatientsInMemory implements Patients {

  private final Map<String, Patient> stored = new LinkedHashMap<>();
  final List<ClinicEvent> events = new ArrayList<>();

  @Override
  public Optional<Patient> find(String clinicId, String id) {
    return Optional.ofNullable(stored.get(id)).filter(p -> p.clinicId().equals(clinicId));
  }

  @Override
  public Optional<Patient> find(String clinicId, String id, Cause<Patient> cause) {
    return find(clinicId, id);
  }

  @Override
  public List<Patient> withIds(String clinicId, Collection<String> ids) {
    return ids.stream().flatMap(id -> find(clinicId, id).stream()).toList();
  }

  @Override
  public List<Patient> sharing(String clinicId, Collection<String> keys) {
    return stored.values().stream()
        .filter(patient -> patient.clinicId().equals(clinicId))
        .filter(p -> !Collections.disjoint(SearchKeys.of(p.details()).keys(), keys))
        .toList();
  }

  private void refuseTakenIdentifiers(Patient patient) {
    var wanted = patient.details().identifiers().stream().map(Identifier::key).toList();
    boolean taken =
        stored.values().stream()
            .filter(other -> other.clinicId().equals(patient.clinicId()))
            .filter(other -> !other.id().equals(patient.id()))
            .flatMap(other -> other.details().identifiers().stream())
            .anyMatch(identifier -> wanted.contains(identifier.key()));
    if (taken) {
      throw new DuplicateClaim(patient.id());
    }
  }

  @Override
  public void insert(Patient patient, List<? extends ClinicEvent> told, Cause<Patient> cause) {
    refuseTakenIdentifiers(patient);
    stored.put(patient.id(), patient);
    events.addAll(told);
  }

  @Override
  public void save(Patient patient, List<? extends ClinicEvent> told, Cause<Patient> cause) {
    var before = stored.get(patient.id());
    if (before == null || before.version() != patient.version() - 1) {
      throw new StaleVersion(patient.id());
    }
    refuseTakenIdentifiers(patient);
    stored.put(patient.id(), patient);
    events.addAll(told);
  }

  @Override
  public Page search(String clinicId, String query, @Nullable String after, int limit) {
    var wanted = PatientQuery.of(query);
    var found =
        stored.values().stream()
            .filter(patient -> patient.clinicId().equals(clinicId))
            .filter(patient -> fits(patient, wanted, 2))
            .map(patient -> place(patient, wanted))
            .sorted(Comparator.comparing(Place::key))
            .filter(place -> after == null || place.key().compareTo(after) > 0)
            .toList();
    var shown = found.stream().limit(limit).toList();
    return new Page(
        shown.stream().map(Place::patient).toList(),
        found.size() > limit ? shown.getLast().key() : null,
        false);
  }

  private record Place(Patient patient, String key) {}

  private static Place place(Patient patient, PatientQuery wanted) {
    int tier = fits(patient, wanted, 0) ? 0 : fits(patient, wanted, 1) ? 1 : 2;
    return new Place(
        patient, tier + ":" + SearchKeys.orderOf(patient.details()) + " " + patient.id());
  }

  private static boolean fits(Patient patient, PatientQuery wanted, int tier) {
    var keys = SearchKeys.of(patient.details());
    return wanted.terms().stream()
        .allMatch(term -> term.alternatives().stream().anyMatch(each -> fits(keys, each, tier)));
  }

  private static boolean fits(SearchKeys keys, Alternative meaning, int tier) {
    if (meaning.text().isEmpty()) {
      return keys.keys().contains(meaning.beginning());
    }
    return keys.text().contains(" " + meaning.text() + (tier == 0 ? " " : ""))
        || (tier == 2 && meaning.piece() != null && keys.text().contains(meaning.text()));
  }
}
