package clinic.sura.notification.notice;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.aggregate.StaleVersion;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Notices, kept in memory. */
final class InMemoryNotices implements Notices {

  private final ConcurrentHashMap<String, Notice> all = new ConcurrentHashMap<>();

  @Override
  public void add(Notice notice) {
    if (all.putIfAbsent(notice.id(), notice) != null) {
      throw new StaleVersion("exists");
    }
  }

  @Override
  public Notice save(Notice notice, Cause<Notice> cause) {
    return all.compute(
        notice.id(),
        (_, stored) -> {
          if (stored == null || stored.version() != notice.version()) {
            throw new StaleVersion("changed since");
          }
          return notice.written();
        });
  }

  @Override
  public Notice load(String clinicId, String id, Cause<Notice> cause) {
    return find(clinicId, id).orElseThrow(() -> new NotFound(id));
  }

  @Override
  public Optional<Notice> find(String clinicId, String id) {
    return Optional.ofNullable(all.get(id)).filter(each -> each.clinicId().equals(clinicId));
  }

  @Override
  public List<Notice> open(String clinicId) {
    return of(clinicId).filter(each -> each.state() != NoticeState.ACKNOWLEDGED).toList();
  }

  @Override
  public List<Notice> latest(String clinicId, int limit) {
    return of(clinicId).toList().reversed().stream().limit(limit).toList();
  }

  @Override
  public List<Notice> due(Instant until, int limit) {
    return all.values().stream()
        .filter(each -> each.nextLookAt().filter(next -> !next.isAfter(until)).isPresent())
        .limit(limit)
        .toList();
  }

  private Stream<Notice> of(String clinicId) {
    return all.values().stream()
        .filter(each -> each.clinicId().equals(clinicId))
        .sorted(Comparator.comparing(Notice::raisedAt).thenComparing(Notice::id));
  }
}
