package clinic.sura.booking.recall;

import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.AlreadyDone;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.aggregate.StaleVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Recalls for tests of the domain. */
final class RecallsInMemory implements Recalls {

  private final Map<String, Recall> stored = new LinkedHashMap<>();
  final List<ClinicEvent> events = new ArrayList<>();
  Runnable onceBeforeSave = () -> {};

  @Override
  public Optional<Recall> find(String clinicId, String id) {
    return Optional.ofNullable(stored.get(id)).filter(r -> r.clinicId().equals(clinicId));
  }

  @Override
  public Recall load(String clinicId, String id, Cause<Recall> cause) {
    return find(clinicId, id).orElseThrow(() -> new NotFound("recalls/" + id));
  }

  @Override
  public void insert(Recall recall, List<? extends ClinicEvent> told, Cause<Recall> cause) {
    if (stored.putIfAbsent(recall.id(), recall) != null) {
      throw new AlreadyDone(null);
    }
    events.addAll(told);
  }

  @Override
  public void save(Recall recall, List<? extends ClinicEvent> told, Cause<Recall> cause) {
    Runnable meanwhile = onceBeforeSave;
    onceBeforeSave = () -> {};
    meanwhile.run();
    var before = stored.get(recall.id());
    if (before == null || before.version() != recall.version() - 1) {
      throw new StaleVersion(recall.id());
    }
    stored.put(recall.id(), recall);
    events.addAll(told);
  }

  @Override
  public List<Recall> ofPatient(String clinicId, String patientId) {
    return ordered(clinicId).stream().filter(r -> r.patientId().equals(patientId)).toList();
  }

  @Override
  public Page all(String clinicId, @Nullable Boolean open, @Nullable String after, int limit) {
    var found =
        ordered(clinicId).stream()
            .filter(r -> open == null || r.isOpen() == open)
            .filter(r -> after == null || key(r).compareTo(after) > 0)
            .toList();
    return found.size() <= limit
        ? new Page(found, null)
        : new Page(found.subList(0, limit), key(found.get(limit - 1)));
  }

  @Override
  public Page worklist(
      String clinicId, Dueness list, LocalDate today, @Nullable String after, int limit) {
    var found =
        standingOn(clinicId, list, today)
            .filter(r -> after == null || dueKey(r).compareTo(after) > 0)
            .toList();
    return found.size() <= limit
        ? new Page(found, null)
        : new Page(found.subList(0, limit), dueKey(found.get(limit - 1)));
  }

  @Override
  public long count(String clinicId, Dueness list, LocalDate today) {
    return standingOn(clinicId, list, today).count();
  }

  private Stream<Recall> standingOn(String clinicId, Dueness list, LocalDate today) {
    return stored.values().stream()
        .filter(r -> r.clinicId().equals(clinicId))
        .filter(r -> r.dueness(today).filter(list::equals).isPresent())
        .sorted(Comparator.comparing(RecallsInMemory::dueKey));
  }

  private static String dueKey(Recall recall) {
    return recall.window().until() + " " + recall.id();
  }

  private List<Recall> ordered(String clinicId) {
    return stored.values().stream()
        .filter(r -> r.clinicId().equals(clinicId))
        .sorted(Comparator.comparing(RecallsInMemory::key))
        .toList();
  }

  private static String key(Recall recall) {
    return recall.window().from() + " " + recall.id();
  }
}
