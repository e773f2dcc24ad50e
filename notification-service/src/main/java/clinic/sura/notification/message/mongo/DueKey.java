package clinic.sura.notification.message.mongo;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.message.MessageIntent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What pending messages, and those that wait for a receipt, are found by: channel, minute of the
 * next try and clinic, such as {@code EMAIL 2026-12-01T02:15:00Z bangkok}. One key answers both
 * what is due on a channel, by a range, and what of that is a clinic's, by equality.
 */
final class DueKey {

  static final String FIELD = "dueKey";

  private static final String NO_CHANNEL = "NONE";

  /** Comes after the space that ends each part of a key, and before all that goes on in a part. */
  private static final String END = "!";

  private DueKey() {}

  static String of(MessageIntent intent) {
    return channel(intent.channel()) + minuteOf(intent.nextTryAt()) + " " + intent.clinicId();
  }

  /** Every key of a channel up to the minute of an instant. */
  static Bson until(@Nullable Channel channel, Instant instant) {
    String from = channel(channel);
    // One condition with two bounds: of two conditions on a field, an index serves only one.
    Document between = new Document("$gt", from).append("$lt", from + minuteOf(instant) + END);
    return new Document(FIELD, between);
  }

  static String clinicOf(String key) {
    int minute = key.indexOf(' ') + 1;
    return key.substring(key.indexOf(' ', minute) + 1);
  }

  static String minuteOf(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private static String channel(@Nullable Channel channel) {
    return (channel == null ? NO_CHANNEL : channel.name()) + " ";
  }
}
