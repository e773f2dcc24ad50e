package clinic.sura.notification;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.message.DueMessages;
import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.message.MessageSearch;
import clinic.sura.notification.message.MessageStatus;
import clinic.sura.notification.message.Messages;
import clinic.sura.notification.occasion.Occasion;
import clinic.sura.notification.occasion.Occasions;
import clinic.sura.notification.preference.ContactPreference;
import clinic.sura.notification.preference.Preferences;
import clinic.sura.platform.aggregate.AggregateId;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.aggregate.StaleVersion;
import clinic.sura.platform.merge.PatientMerge;
import clinic.sura.platform.merge.PatientMerges;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The ports of the service, kept in memory. */
public final class InMemory {

  private static final Comparator<MessageIntent> BY_DUE =
      Comparator.comparing(MessageIntent::dueAt).thenComparing(MessageIntent::id);

  private InMemory() {}

  public static final class AllPreferences implements Preferences {
    @Override
    public List<ContactPreference> reachedAt(Channel channel, String address) {
      return all.values().stream().filter(each -> address.equals(each.addressOn(channel))).toList();
    }

    private final ConcurrentHashMap<String, ContactPreference> all = new ConcurrentHashMap<>();

    @Override
    public Optional<ContactPreference> find(String clinicId, String patientId) {
      return Optional.ofNullable(all.get(patientId))
          .filter(preference -> preference.clinicId().equals(clinicId));
    }

    @Override
    public List<ContactPreference> all(Collection<AggregateId> patients) {
      return patients.stream()
          .distinct()
          .flatMap(patient -> find(patient.clinicId(), patient.id()).stream())
          .toList();
    }

    @Override
    public void add(ContactPreference preference) {
      if (all.putIfAbsent(preference.patientId(), preference) != null) {
        throw new StaleVersion("exists");
      }
    }

    @Override
    public void replace(ContactPreference preference) {
      all.put(preference.patientId(), preference);
    }
  }

  public static final class AllMerges implements PatientMerges {
    private final ConcurrentHashMap<String, PatientMerge> all = new ConcurrentHashMap<>();

    @Override
    public Optional<PatientMerge> of(String clinicId, String patientId) {
      return Optional.ofNullable(all.get(patientId))
          .filter(merge -> merge.clinicId().equals(clinicId) && merge.survivorId() != null);
    }

    @Override
    public List<PatientMerge> into(String clinicId, String survivorId) {
      return all.values().stream()
          .filter(merge -> merge.clinicId().equals(clinicId))
          .filter(merge -> survivorId.equals(merge.survivorId()))
          .toList();
    }

    @Override
    public void learn(PatientMerge merge) {
      all.merge(
          merge.patientId(),
          merge,
          (known, told) -> told.version() > known.version() ? told : known);
    }
  }

  public static final class AllOccasions implements Occasions {
    private final ConcurrentHashMap<String, Occasion> all = new ConcurrentHashMap<>();

    /** Ids of those that can not be read. */
    public final java.util.Set<String> broken = ConcurrentHashMap.newKeySet();

    @Override
    public Optional<Occasion> find(String clinicId, String id) {
      if (broken.contains(id)) {
        throw new IllegalStateException("can not be read: " + id);
      }
      return Optional.ofNullable(all.get(id))
          .filter(occasion -> occasion.clinicId().equals(clinicId));
    }

    @Override
    public List<Occasion> all(Collection<AggregateId> ids) {
      return ids.stream()
          .distinct()
          .flatMap(each -> find(each.clinicId(), each.id()).stream())
          .toList();
    }

    @Override
    public List<Occasion> ofPatient(String clinicId, Collection<String> patientIds) {
      return ofPatients(patientIds.stream().map(id -> new AggregateId(clinicId, id)).toList());
    }

    @Override
    public List<Occasion> ofPatients(Collection<AggregateId> patients) {
      return all.values().stream()
          .filter(
              occasion ->
                  patients.contains(new AggregateId(occasion.clinicId(), occasion.patientId())))
          .toList();
    }

    @Override
    public void add(Occasion occasion) {
      if (all.putIfAbsent(occasion.id(), occasion) != null) {
        throw new StaleVersion("exists");
      }
    }

    @Override
    public void replace(Occasion occasion) {
      all.put(occasion.id(), occasion);
    }
  }

  public static final class AllMessages implements Messages {
    private final ConcurrentHashMap<String, MessageIntent> all = new ConcurrentHashMap<>();

    @Override
    public void add(List<MessageIntent> intents) {
      if (intents.stream().filter(intent -> all.putIfAbsent(intent.id(), intent) != null).count()
          > 0) {
        throw new StaleVersion("exists");
      }
    }

    @Override
    public MessageIntent save(MessageIntent intent, Cause<MessageIntent> cause) {
      MessageIntent written = intent.written();
      all.compute(
          intent.id(),
          (id, stored) -> {
            if (stored == null || stored.version() != intent.version()) {
              throw new StaleVersion("changed since");
            }
            return written;
          });
      return written;
    }

    @Override
    public void saveAll(List<MessageIntent> intents) {
      List<StaleVersion> stale = new ArrayList<>();
      for (MessageIntent intent : intents) {
        try {
          save(intent, Cause.none());
        } catch (StaleVersion e) {
          stale.add(e);
        }
      }
      if (!stale.isEmpty()) {
        throw stale.getFirst();
      }
    }

    @Override
    public MessageIntent load(String clinicId, String id, Cause<MessageIntent> cause) {
      return find(clinicId, id).orElseThrow(() -> new NotFound(id));
    }

    @Override
    public Optional<MessageIntent> find(String clinicId, String id) {
      return Optional.ofNullable(all.get(id)).filter(intent -> intent.clinicId().equals(clinicId));
    }

    @Override
    public Optional<MessageIntent> find(String id) {
      return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<MessageIntent> ofOccasion(String occasionId) {
      return all.values().stream()
          .filter(intent -> intent.occasionId().equals(occasionId))
          .toList();
    }

    @Override
    public List<MessageIntent> ofPatient(
        String clinicId, Collection<String> patientIds, Place after, int limit) {
      return all.values().stream()
          .filter(intent -> intent.clinicId().equals(clinicId))
          .filter(intent -> patientIds.contains(intent.patientId()))
          .filter(intent -> after == null || isAfter(intent, after))
          .sorted(BY_DUE)
          .limit(limit)
          .toList();
    }

    @Override
    public List<MessageIntent> search(MessageSearch wanted, Place after, int limit) {
      return sorted().stream()
          .filter(wanted::matches)
          .filter(intent -> after == null || isAfter(intent, after))
          .limit(limit)
          .toList();
    }

    @Override
    public List<MessageIntent> unreached(String clinicId) {
      return sorted().stream()
          .filter(intent -> intent.clinicId().equals(clinicId))
          .filter(intent -> intent.status() == MessageStatus.FAILED && intent.handled() == null)
          .toList();
    }

    @Override
    public DueMessages due(Channel channel, Instant until, int limit) {
      Map<String, Deque<MessageIntent>> byClinic =
          sorted().stream()
              .filter(intent -> intent.isLookedAt() && intent.channel() == channel)
              .filter(intent -> !intent.nextTryAt().isAfter(until))
              .collect(
                  Collectors.groupingBy(
                      MessageIntent::clinicId, Collectors.toCollection(ArrayDeque::new)));
      List<MessageIntent> inTurn = new ArrayList<>();
      while (!byClinic.isEmpty() && inTurn.size() < limit) {
        byClinic.values().stream()
            .limit(limit - inTurn.size())
            .forEach(ofClinic -> inTurn.add(ofClinic.removeFirst()));
        byClinic.values().removeIf(Deque::isEmpty);
      }
      inTurn.sort(BY_DUE);
      return new DueMessages(inTurn, !byClinic.isEmpty());
    }

    @Override
    public Optional<List<MessageIntent>> allDue(Instant until, int limit) {
      List<MessageIntent> due =
          sorted().stream()
              .filter(intent -> intent.isLookedAt() && !intent.nextTryAt().isAfter(until))
              .toList();
      return due.size() > limit ? Optional.empty() : Optional.of(due);
    }

    public List<MessageIntent> sorted() {
      return all.values().stream().sorted(BY_DUE).toList();
    }

    private static boolean isAfter(MessageIntent intent, Place place) {
      return intent.dueAt().isAfter(place.dueAt())
          || (intent.dueAt().equals(place.dueAt()) && intent.id().compareTo(place.id()) > 0);
    }
  }
}
