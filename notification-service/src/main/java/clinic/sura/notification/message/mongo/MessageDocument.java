package clinic.sura.notification.message.mongo;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.message.Attempt;
import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.message.MessageIntent.Handled;
import clinic.sura.notification.message.MessageKind;
import clinic.sura.notification.message.MessageStatus;
import clinic.sura.platform.aggregate.AggregateDocument;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An intent as it is stored.
 *
 * @param dueMinute the minute of the next try, such as {@code 2026-12-01T02:15:00Z}, while the
 *     message is pending: a key for equality, because a range over instants is not indexed
 *     everywhere
 * @param unreachedAt the clinic, while the message has failed and nobody has seen to it: what the
 *     worklist is found by
 * @param handled how the patient was told otherwise; missing where nobody said so
 */
public record MessageDocument(
    @BsonId String id,
    String clinicId,
    String patientId,
    String occasionId,
    String kind,
    String step,
    String status,
    Instant dueAt,
    Instant usefulUntil,
    Instant nextTryAt,
    @Nullable String dueMinute,
    @Nullable String channel,
    String language,
    @Nullable String reason,
    int failures,
    List<AttemptDocument> attempts,
    @Nullable String unreachedAt,
    @Nullable HandledDocument handled,
    long version)
    implements AggregateDocument {

  public record AttemptDocument(Instant at, String channel, String outcome) {}

  public record HandledDocument(String by, Instant at, String note) {}

  static MessageDocument of(MessageIntent intent) {
    Channel channel = intent.channel();
    return new MessageDocument(
        intent.id(),
        intent.clinicId(),
        intent.patientId(),
        intent.occasionId(),
        intent.kind().name(),
        intent.step(),
        intent.status().name(),
        intent.dueAt(),
        intent.usefulUntil(),
        intent.nextTryAt(),
        intent.status().pending() ? minuteOf(intent.nextTryAt()) : null,
        channel == null ? null : channel.name(),
        intent.language(),
        intent.reason(),
        intent.failures(),
        intent.attempts().stream()
            .map(
                attempt ->
                    new AttemptDocument(attempt.at(), attempt.channel().name(), attempt.outcome()))
            .toList(),
        isUnreached(intent) ? intent.clinicId() : null,
        handled(intent.handled()),
        intent.version());
  }

  private static boolean isUnreached(MessageIntent intent) {
    return intent.status() == MessageStatus.FAILED && intent.handled() == null;
  }

  private static @Nullable HandledDocument handled(@Nullable Handled handled) {
    return handled == null ? null : new HandledDocument(handled.by(), handled.at(), handled.note());
  }

  static String minuteOf(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MINUTES).toString();
  }

  MessageIntent toIntent() {
    return new MessageIntent(
        id,
        clinicId,
        patientId,
        occasionId,
        MessageKind.valueOf(kind),
        step,
        MessageStatus.valueOf(status),
        dueAt,
        usefulUntil,
        nextTryAt,
        channel == null ? null : Channel.valueOf(channel),
        language,
        reason,
        failures,
        attempts.stream()
            .map(
                attempt ->
                    new Attempt(
                        attempt.at(), Channel.valueOf(attempt.channel()), attempt.outcome()))
            .toList(),
        handled == null ? null : new Handled(handled.by(), handled.at(), handled.note()),
        version);
  }
}
