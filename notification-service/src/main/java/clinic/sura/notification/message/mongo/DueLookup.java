package clinic.sura.notification.message.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.message.DueMessages;
import clinic.sura.notification.message.MessageIntent;
import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Finds due messages by their key and reads no more of them than were asked for. Only where that
 * leaves some out are the clinics looked at one by one, each for its share.
 */
final class DueLookup {

  private final MongoCollection<MessageDocument> documents;
  private final Function<MessageDocument, Optional<MessageIntent>> readable;

  DueLookup(
      MongoCollection<MessageDocument> documents,
      Function<MessageDocument, Optional<MessageIntent>> readable) {
    this.documents = documents;
    this.readable = readable;
  }

  DueMessages due(@Nullable Channel channel, Instant until, int limit) {
    Bson keys = DueKey.until(channel, until);
    List<MessageIntent> first = read(keys, until, limit + 1);
    if (first.size() > limit) {
      return new DueMessages(sorted(inTurn(keys, until, limit)), true);
    }
    if (channel == null) {
      first.addAll(read(ofEarlierVersions(until), until, limit - first.size()));
    }
    return new DueMessages(sorted(first), false);
  }

  private List<MessageIntent> inTurn(Bson keys, Instant until, int limit) {
    Map<String, List<String>> byClinic = new LinkedHashMap<>();
    for (String key : documents.distinct(DueKey.FIELD, keys, String.class)) {
      byClinic.computeIfAbsent(DueKey.clinicOf(key), _ -> new ArrayList<>()).add(key);
    }
    List<List<String>> clinics = new ArrayList<>(byClinic.values());
    // Where there are more clinics than places, the next look comes to others.
    Collections.shuffle(clinics);
    List<MessageIntent> found = new ArrayList<>();
    for (int i = 0; i < clinics.size() && found.size() < limit; i++) {
      // What the ones before have left is shared by those still to come.
      int share = Math.ceilDiv(limit - found.size(), clinics.size() - i);
      found.addAll(read(in(DueKey.FIELD, clinics.get(i)), until, share));
    }
    return found;
  }

  /** They know no key by channel: their messages are looked through like those without one. */
  private static Bson ofEarlierVersions(Instant until) {
    Document between = new Document("$gt", "").append("$lte", DueKey.minuteOf(until));
    return new Document("dueMinute", between);
  }

  /** Unreadable ones take nobody's place, and neither does what is due later in the last minute. */
  private List<MessageIntent> read(Bson keys, Instant until, int limit) {
    List<MessageIntent> found = new ArrayList<>();
    if (limit <= 0) {
      return found;
    }
    Bson due = and(keys, lte("nextTryAt", until));
    try (var cursor = documents.find(due).batchSize(limit).iterator()) {
      while (found.size() < limit && cursor.hasNext()) {
        readable.apply(cursor.next()).ifPresent(found::add);
      }
    }
    return found;
  }

  private static List<MessageIntent> sorted(List<MessageIntent> found) {
    return found.stream()
        .sorted(Comparator.comparing(MessageIntent::dueAt).thenComparing(MessageIntent::id))
        .toList();
  }
}
