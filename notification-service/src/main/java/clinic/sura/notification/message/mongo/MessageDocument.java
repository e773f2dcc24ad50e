package clinic.sura.notification.message.mongo;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.message.Attempt;
import clinic.sura.notification.message.Digest;
import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.message.MessageIntent.Handled;
import clinic.sura.notification.message.MessageKind;
import clinic.sura.notification.message.MessageStatus;
import clinic.sura.notification.message.Tries;
import clinic.sura.platform.aggregate.AggregateDocument;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An intent as it is stored.
 *
 * @param dueMinute the minute of the next try while the message is pending, as versions before the
 *     {@code dueKey} wrote it; never written any more
 * @param dueKey see {@link DueKey}; while the message is pending, or waits for a receipt
 * @param clinicDay see {@link DayKey}; missing in documents that were last written before there was
 *     one
 * @param unreachedAt the clinic, while the message has failed and nobody has seen to it: what the
 *     worklist is found by
 * @param refusedBy the channels that refused it for good; missing in older documents
 * @param unanswered the channel that may have taken it, if there is one
 * @param handled how the patient was told otherwise; missing where nobody said so
 * @param digest which others are in one mail with it; missing where none are
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
    @Nullable String dueKey,
    @Nullable String channel,
    String language,
    @Nullable String reason,
    int failures,
    List<AttemptDocument> attempts,
    @Nullable List<String> refusedBy,
    @Nullable String unanswered,
    @Nullable String clinicDay,
    @Nullable String unreachedAt,
    @Nullable HandledDocument handled,
    @Nullable DigestDocument digest,
    long version)
    implements AggregateDocument {

  /**
   * A try as it is stored.
   *
   * @param reference missing in older documents
   */
  public record AttemptDocument(
      Instant at, String channel, String outcome, @Nullable String reference) {

    static AttemptDocument of(Attempt attempt) {
      return new AttemptDocument(
          attempt.at(), attempt.channel().name(), attempt.outcome(), attempt.reference());
    }

    Attempt toAttempt() {
      return new Attempt(at, Channel.valueOf(channel), outcome, reference);
    }
  }

  public record HandledDocument(String by, Instant at, String note) {}

  /**
   * How it is one of several in one mail.
   *
   * @param leader missing where it goes by itself
   */
  public record DigestDocument(@Nullable String leader, long leaderVersion, List<String> tells) {

    static @Nullable DigestDocument of(Digest digest) {
      return digest.equals(Digest.NONE)
          ? null
          : new DigestDocument(digest.leader(), digest.leaderVersion(), digest.tells());
    }

    Digest toDigest() {
      return new Digest(leader, leaderVersion, tells);
    }
  }

  static MessageDocument of(MessageIntent intent) {
    Tries tries = intent.tries();
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
        null,
        intent.isLookedAt() ? DueKey.of(intent) : null,
        name(intent.channel()),
        intent.language(),
        intent.reason(),
        tries.failures(),
        tries.attempts().stream().map(AttemptDocument::of).toList(),
        tries.refusedBy().stream().map(Channel::name).sorted().toList(),
        name(tries.unanswered()),
        DayKey.of(intent),
        isUnreached(intent) ? intent.clinicId() : null,
        handled(intent.handled()),
        DigestDocument.of(intent.digest()),
        intent.version());
  }

  private static boolean isUnreached(MessageIntent intent) {
    return intent.status() == MessageStatus.FAILED && intent.handled() == null;
  }

  private static @Nullable HandledDocument handled(@Nullable Handled handled) {
    return handled == null ? null : new HandledDocument(handled.by(), handled.at(), handled.note());
  }

  private static @Nullable String name(@Nullable Channel channel) {
    return channel == null ? null : channel.name();
  }

  private static @Nullable Channel channel(@Nullable String name) {
    return name == null ? null : Channel.valueOf(name);
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
        channel(channel),
        language,
        reason,
        tries(),
        digest == null ? Digest.NONE : digest.toDigest(),
        handled == null ? null : new Handled(handled.by(), handled.at(), handled.note()),
        version);
  }

  private Tries tries() {
    List<String> refused = refusedBy == null ? List.of() : refusedBy;
    return new Tries(
        attempts.stream().map(AttemptDocument::toAttempt).toList(),
        failures,
        refused.stream().map(Channel::valueOf).collect(Collectors.toUnmodifiableSet()),
        channel(unanswered));
  }
}
