package clinic.sura.notification.notice.mongo;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.notice.Acknowledgement;
import clinic.sura.notification.notice.Notice;
import clinic.sura.notification.notice.NoticeCause;
import clinic.sura.notification.notice.NoticeKind;
import clinic.sura.notification.notice.NoticeState;
import clinic.sura.notification.notice.Telling;
import clinic.sura.platform.aggregate.AggregateDocument;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A notice as stored.
 *
 * @param again how often the subject had become urgent before; null where it could not have
 * @param nextLookAt when there is something to do about it; null when there is nothing left
 * @param dueMinute the minute of that, which it is found by
 * @param openOf the clinic, while nobody has it: what the list is found by
 * @param acknowledgedAt null while nobody has it
 */
public record NoticeDocument(
    @BsonId String id,
    String clinicId,
    String kind,
    String subject,
    @Nullable String sessionId,
    @Nullable Integer again,
    Instant raisedAt,
    int round,
    @Nullable Instant nextRoundAt,
    List<TellingDocument> tellings,
    @Nullable String acknowledgedBy,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant nextLookAt,
    @Nullable String dueMinute,
    @Nullable String openOf,
    long version)
    implements AggregateDocument {

  /** A message as stored. */
  public record TellingDocument(
      String id,
      int round,
      String recipientId,
      String name,
      String channel,
      String status,
      Instant at,
      int failures,
      boolean unanswered,
      @Nullable String reason) {

    static TellingDocument of(Telling telling) {
      return new TellingDocument(
          telling.id(),
          telling.round(),
          telling.recipientId(),
          telling.name(),
          telling.channel().name(),
          telling.status().name(),
          telling.at(),
          telling.failures(),
          telling.unanswered(),
          telling.reason());
    }

    Telling toTelling() {
      return new Telling(
          id,
          round,
          recipientId,
          name,
          Channel.valueOf(channel),
          Telling.Status.valueOf(status),
          at,
          failures,
          unanswered,
          reason);
    }
  }

  static String minuteOf(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MINUTES).toString();
  }

  static NoticeDocument of(Notice notice) {
    Instant nextLook = notice.nextLookAt().orElse(null);
    Acknowledgement acknowledgement = notice.acknowledgement();
    return new NoticeDocument(
        notice.id(),
        notice.clinicId(),
        notice.cause().kind().name(),
        notice.cause().subject(),
        notice.cause().sessionId(),
        notice.cause().again(),
        notice.raisedAt(),
        notice.round(),
        notice.nextRoundAt(),
        notice.tellings().stream().map(TellingDocument::of).toList(),
        acknowledgement == null ? null : acknowledgement.by(),
        acknowledgement == null ? null : acknowledgement.at(),
        nextLook,
        nextLook == null ? null : minuteOf(nextLook),
        notice.state() == NoticeState.ACKNOWLEDGED ? null : notice.clinicId(),
        notice.version());
  }

  Notice toNotice() {
    return new Notice(
        id,
        clinicId,
        new NoticeCause(NoticeKind.valueOf(kind), subject, sessionId, again == null ? 0 : again),
        raisedAt,
        round,
        nextRoundAt,
        tellings.stream().map(TellingDocument::toTelling).toList(),
        acknowledgedAt == null ? null : new Acknowledgement(acknowledgedBy, acknowledgedAt),
        version);
  }
}
