package clinic.sura.notification.message.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.message.DueMessages;
import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.message.MessageSearch;
import clinic.sura.notification.message.Messages;
import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.AlreadyDone;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.StaleVersion;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;

@Repository
class MongoMessages implements Messages {

  private static final Comparator<MessageIntent> BY_DUE =
      Comparator.comparing(MessageIntent::dueAt).thenComparing(MessageIntent::id);

  private static final Logger log = LoggerFactory.getLogger(MongoMessages.class);

  private final AggregateCollection<MessageDocument> collection;
  private final DueLookup due;

  /** Those that were told of in the log. */
  private final Set<String> unreadable = ConcurrentHashMap.newKeySet();

  MongoMessages(Aggregates aggregates) {
    collection = aggregates.collection("messages", MessageDocument.class);
    // One key each: such an index serves equality, $in and a range of strings in every database
    // this runs on.
    collection.createIndex(Indexes.ascending(DueKey.FIELD));
    collection.createIndex(Indexes.ascending("dueMinute"));
    collection.createIndex(Indexes.ascending("patientId"));
    collection.createIndex(Indexes.ascending("occasionId"));
    collection.createIndex(Indexes.ascending("unreachedAt"));
    collection.createIndex(Indexes.ascending(DayKey.FIELD));
    due = new DueLookup(collection.documents(), this::readable);
  }

  @Override
  public void add(List<MessageIntent> intents) {
    try {
      collection.insertAll(intents.stream().map(MessageDocument::of).toList());
    } catch (AlreadyDone e) {
      throw new StaleVersion("Another instance has just added it");
    }
  }

  @Override
  public MessageIntent save(MessageIntent intent, Cause<MessageIntent> cause) {
    MessageIntent written = intent.written();
    collection.save(MessageDocument.of(written), MessageNews.of(written), cause.of(written));
    return written;
  }

  @Override
  public void saveAll(List<MessageIntent> intents) {
    List<MessageIntent> written = intents.stream().map(MessageIntent::written).toList();
    if (written.stream().anyMatch(intent -> !MessageNews.of(intent).isEmpty())) {
      throw new IllegalArgumentException("Others are to hear of one of these");
    }
    collection.saveAll(written.stream().map(MessageDocument::of).toList());
  }

  @Override
  public MessageIntent load(String clinicId, String id, Cause<MessageIntent> cause) {
    return collection.load(clinicId, id, cause).toIntent();
  }

  @Override
  public Optional<MessageIntent> find(String clinicId, String id) {
    return collection.find(clinicId, id).map(MessageDocument::toIntent);
  }

  @Override
  public Optional<MessageIntent> find(String id) {
    return Optional.ofNullable(collection.documents().find(eq("_id", id)).first())
        .flatMap(this::readable);
  }

  @Override
  public List<MessageIntent> ofOccasion(String occasionId) {
    return intents(collection.documents().find(eq("occasionId", occasionId)));
  }

  @Override
  public List<MessageIntent> ofPatient(
      String clinicId, Collection<String> patientIds, @Nullable Place after, int limit) {
    return intents(collection.documents().find(in("patientId", patientIds))).stream()
        .filter(intent -> intent.clinicId().equals(clinicId))
        .sorted(BY_DUE)
        .filter(isAfter(after))
        .limit(limit)
        .toList();
  }

  /** Of anybody, day by day: no more days are read than it takes. */
  @Override
  public List<MessageIntent> search(MessageSearch wanted, @Nullable Place after, int limit) {
    if (!wanted.patientIds().isEmpty()) {
      return matching(in("patientId", wanted.patientIds()), wanted, after).limit(limit).toList();
    }
    Instant from =
        after == null || after.dueAt().isBefore(wanted.from()) ? wanted.from() : after.dueAt();
    if (!from.isBefore(wanted.until())) {
      return List.of();
    }
    return DayKey.between(wanted.clinicId(), from, wanted.until()).stream()
        .flatMap(day -> matching(eq(DayKey.FIELD, day), wanted, after))
        .limit(limit)
        .toList();
  }

  private Stream<MessageIntent> matching(Bson keys, MessageSearch wanted, @Nullable Place after) {
    return intents(collection.documents().find(keys)).stream()
        .filter(wanted::matches)
        .filter(isAfter(after))
        .sorted(BY_DUE);
  }

  @Override
  public List<MessageIntent> unreached(String clinicId) {
    return intents(collection.documents().find(eq("unreachedAt", clinicId))).stream()
        .sorted(BY_DUE)
        .toList();
  }

  @Override
  public DueMessages due(@Nullable Channel channel, Instant until, int limit) {
    return due.due(channel, until, limit);
  }

  @Override
  public Optional<List<MessageIntent>> allDue(Instant until, int limit) {
    return due.allDue(until, limit);
  }

  private List<MessageIntent> intents(Iterable<MessageDocument> documents) {
    List<MessageIntent> intents = new ArrayList<>();
    documents.forEach(document -> readable(document).ifPresent(intents::add));
    return intents;
  }

  /** One that a newer version has written, of a kind not known here, stops none of the others. */
  private Optional<MessageIntent> readable(MessageDocument document) {
    try {
      return Optional.of(document.toIntent());
    } catch (IllegalArgumentException e) {
      if (unreadable.add(document.id())) {
        log.error("Message {} can not be read and is left out", document.id(), e);
      }
      return Optional.empty();
    }
  }

  private static Predicate<MessageIntent> isAfter(@Nullable Place place) {
    if (place == null) {
      return intent -> true;
    }
    return intent ->
        intent.dueAt().isAfter(place.dueAt())
            || (intent.dueAt().equals(place.dueAt()) && intent.id().compareTo(place.id()) > 0);
  }
}
