package clinic.sura.notification.inbound;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.aggregate.StaleVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What patients wrote, kept in memory. */
final class InMemoryInboundMessages implements InboundMessages {

  private static final Comparator<InboundMessage> OLDEST_FIRST =
      Comparator.comparing(InboundMessage::at).thenComparing(InboundMessage::id);

  private final ConcurrentHashMap<String, InboundMessage> all = new ConcurrentHashMap<>();

  @Override
  public boolean add(InboundMessage message) {
    return all.putIfAbsent(message.id(), message) == null;
  }

  @Override
  public InboundMessage load(String clinicId, String id, Cause<InboundMessage> cause) {
    return Optional.ofNullable(all.get(id))
        .filter(each -> each.clinicId().equals(clinicId))
        .orElseThrow(() -> new NotFound(id));
  }

  @Override
  public InboundMessage save(InboundMessage message, Cause<InboundMessage> cause) {
    return all.compute(
        message.id(),
        (_, stored) -> {
          if (stored == null || stored.version() != message.version()) {
            throw new StaleVersion("changed since");
          }
          return message.written();
        });
  }

  @Override
  public List<InboundMessage> open(String clinicId, int limit) {
    return open(clinicId).sorted(OLDEST_FIRST).limit(limit).toList();
  }

  @Override
  public List<InboundMessage> ofPatient(String clinicId, Set<String> patientIds, int limit) {
    return all.values().stream()
        .filter(each -> each.clinicId().equals(clinicId) && patientIds.contains(each.patientId()))
        .sorted(OLDEST_FIRST.reversed())
        .limit(limit)
        .toList()
        .reversed();
  }

  @Override
  public long countOpen(String clinicId) {
    return open(clinicId).count();
  }

  @Override
  public void erase(String clinicId, Set<String> patientIds) {
    all.values()
        .removeIf(
            each -> each.clinicId().equals(clinicId) && patientIds.contains(each.patientId()));
  }

  private Stream<InboundMessage> open(String clinicId) {
    return all.values().stream()
        .filter(each -> each.clinicId().equals(clinicId) && each.done() == null);
  }
}
