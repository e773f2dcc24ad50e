package clinic.sura.booking.waiting;

import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.aggregate.StaleVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The waiting list for tests of the domain. */
final class WaitingListInMemory implements WaitingListEntries {

  private final Map<String, WaitingListEntry> stored = new LinkedHashMap<>();
  final List<ClinicEvent> events = new ArrayList<>();

  @Override
  public Optional<WaitingListEntry> find(String clinicId, String id) {
    return Optional.ofNullable(stored.get(id)).filter(e -> e.clinicId().equals(clinicId));
  }

  @Override
  public Optional<WaitingListEntry> find(
      String clinicId, String id, Cause<WaitingListEntry> cause) {
    return find(clinicId, id);
  }

  @Override
  public WaitingListEntry load(String clinicId, String id, Cause<WaitingListEntry> cause) {
    return find(clinicId, id).orElseThrow(() -> new NotFound("waitingList/" + id));
  }

  @Override
  public boolean insert(WaitingListEntry entry, Cause<WaitingListEntry> cause) {
    boolean waits =
        ofPatient(entry.clinicId(), entry.patientId()).stream()
            .anyMatch(e -> e.isOpen() && e.serviceId().equals(entry.serviceId()));
    if (!waits) {
      stored.put(entry.id(), entry);
    }
    return !waits;
  }

  @Override
  public void save(
      WaitingListEntry entry, List<? extends ClinicEvent> told, Cause<WaitingListEntry> cause) {
    var before = stored.get(entry.id());
    if (before == null || before.version() != entry.version() - 1) {
      throw new StaleVersion(entry.id());
    }
    stored.put(entry.id(), entry);
    events.addAll(told);
  }

  @Override
  public List<WaitingListEntry> open(String clinicId) {
    return list(e -> e.clinicId().equals(clinicId) && e.isOpen());
  }

  @Override
  public List<WaitingListEntry> offered() {
    return list(e -> e.offer().isPresent());
  }

  @Override
  public List<WaitingListEntry> ofPatient(String clinicId, String patientId) {
    return list(e -> e.clinicId().equals(clinicId) && e.patientId().equals(patientId));
  }

  @Override
  public Page page(String clinicId, boolean open, @Nullable String after, int limit) {
    var found =
        list(
            e ->
                e.clinicId().equals(clinicId)
                    && e.isOpen() == open
                    && (after == null || key(e).compareTo(after) > 0));
    return found.size() <= limit
        ? new Page(found, null)
        : new Page(found.subList(0, limit), key(found.get(limit - 1)));
  }

  private List<WaitingListEntry> list(Predicate<WaitingListEntry> wanted) {
    return stored.values().stream()
        .filter(wanted)
        .sorted(Comparator.comparing(WaitingListInMemory::key))
        .toList();
  }

  private static String key(WaitingListEntry entry) {
    return "%015d %s".formatted(entry.since().toEpochMilli(), entry.id());
  }
}
