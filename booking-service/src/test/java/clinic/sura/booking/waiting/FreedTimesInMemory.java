package clinic.sura.booking.waiting;

import clinic.sura.platform.aggregate.StaleVersion;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Freed times for tests of the domain. */
final class FreedTimesInMemory implements FreedTimes {

  private final Map<String, FreedTime> stored = new LinkedHashMap<>();

  @Override
  public Optional<FreedTime> find(String clinicId, String id) {
    return Optional.ofNullable(stored.get(id)).filter(f -> f.clinicId().equals(clinicId));
  }

  @Override
  public void insert(FreedTime freed) {
    stored.putIfAbsent(freed.id(), freed);
  }

  @Override
  public void save(FreedTime freed) {
    var before = stored.get(freed.id());
    if (before == null || before.version() != freed.version() - 1) {
      throw new StaleVersion(freed.id());
    }
    stored.put(freed.id(), freed);
  }

  @Override
  public List<FreedTime> open() {
    return stored.values().stream().filter(f -> f.state().isOpen()).toList();
  }

  @Override
  public List<FreedTime> since(String clinicId, LocalDate date, int limit) {
    return stored.values().stream()
        .filter(f -> f.clinicId().equals(clinicId) && !f.date().isBefore(date))
        .sorted(Comparator.comparing(FreedTime::freedAt).reversed())
        .limit(limit)
        .toList();
  }
}
