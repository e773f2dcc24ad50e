package clinic.sura.notification.message.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.message.DueMessages;
import clinic.sura.notification.message.MessageIntent;
import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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
    List<MessageIntent> first = read(due(keys, until), limit + 1);
    if (first.size() > limit) {
      return new DueMessages(sorted(inTurn(keys, until, limit)), true);
    }
    if (channel == null) {
      first.addAll(read(due(ofEarlierVersions(until), until), limit - first.size()));
    }
    return new DueMessages(sorted(first), false);
  }

  /** Mostly nothing is due, and to ask for each channel by itself costs an idle clinic most. */
  Optional<List<MessageIntent>> allDue(Instant until, int limit) {
    Stream<@Nullable Channel> channels =
        Stream.concat(Arrays.stream(Channel.values()), Stream.of((Channel) null));
    Stream<Bson> keys =
        Stream.concat(
            channels.map(channel -> DueKey.until(channel, until)),
            Stream.of(ofEarlierVersions(until)));
    List<MessageIntent> found = read(or(keys.map(each -> due(each, until)).toList()), limit + 1);
    return found.size() > limit ? Optional.empty() : Optional.of(sorted(found));
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
      found.addAll(read(due(in(DueKey.FIELD, clinics.get(i)), until), share));
    }
    return found;
  }

  /** They know no key by channel: their messages are looked through like those without one. */
  private static Bson ofEarlierVersions(Instant until) {
    Document between = new Document("$gt", "").append("$lte", DueKey.minuteOf(until));
    return new Document("dueMinute", between);
  }

  /** By their keys, but for what is due later in the last minute. */
  private static Bson due(Bson keys, Instant until) {
    return and(keys, lte("nextTryAt", until));
  }

  /**
   * Asks for no more than it may find, so that no database gathers more. Unreadable ones take
   * nobody's place.
   */
  private List<MessageIntent> read(Bson due, int limit) {
    List<MessageIntent> found = new ArrayList<>();
    int passed = 0;
    int read = limit;
    while (found.size() < limit && read == limit) {
      List<MessageDocument> page =
          documents
              .find(due)
              .skip(passed)
              .limit(limit)
              .batchSize(limit + 1)
              .into(new ArrayList<>());
      page.stream().flatMap(each -> readable.apply(each).stream()).forEach(found::add);
      read = page.size();
      passed += read;
    }
    return found.size() > limit ? found.subList(0, limit) : found;
  }

  private static List<MessageIntent> sorted(List<MessageIntent> found) {
    return found.stream()
        .sorted(Comparator.comparing(MessageIntent::dueAt).thenComparing(MessageIntent::id))
        .toList();
  }
}
