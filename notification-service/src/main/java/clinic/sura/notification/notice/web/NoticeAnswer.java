package clinic.sura.notification.notice.web;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.notice.Audience;
import clinic.sura.notification.notice.Notice;
import clinic.sura.notification.notice.NoticeKind;
import clinic.sura.notification.notice.NoticePlan;
import clinic.sura.notification.notice.NoticeState;
import clinic.sura.notification.notice.Telling;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice as the staff see it; no address is in it.
 *
 * @param subjectId id of the adverse event or of the recall
 * @param round the last round of messages that was begun; 0 while nobody is told
 * @param audience whom that round went to; null while nobody is told
 * @param nextRoundAt when others are told if nobody has it; null if there is nobody left
 * @param nextAudience whom they are
 * @param told every message, in order
 * @param acknowledged who has it; missing while nobody has
 */
record NoticeAnswer(
    String id,
    NoticeKind kind,
    String subjectId,
    NoticeState state,
    Instant raisedAt,
    int round,
    @Nullable Audience audience,
    @Nullable Instant nextRoundAt,
    @Nullable Audience nextAudience,
    List<ToldAnswer> told,
    @Nullable AcknowledgedAnswer acknowledged) {

  /**
   * One message to one of the staff.
   *
   * @param status WAITING, TOLD, FAILED or NOT_NEEDED, when somebody had it before
   * @param at when it is tried next while it waits, and after that when its outcome came
   * @param reason why it failed, or did not go out at the last try
   */
  record ToldAnswer(
      int round,
      String name,
      Channel channel,
      Telling.Status status,
      Instant at,
      @Nullable String reason) {

    static ToldAnswer of(Telling telling) {
      return new ToldAnswer(
          telling.round(),
          telling.name(),
          telling.channel(),
          telling.status(),
          telling.at(),
          telling.reason());
    }
  }

  /** Who has it; {@code by} is missing where it was said in the chart. */
  record AcknowledgedAnswer(@Nullable String by, Instant at) {}

  /** Notices in order. */
  record NoticeList(List<NoticeAnswer> notices) {}

  static NoticeAnswer of(Notice notice, NoticePlan plan) {
    var has = notice.acknowledgement();
    return new NoticeAnswer(
        notice.id(),
        notice.cause().kind(),
        notice.cause().subject(),
        notice.state(),
        notice.raisedAt(),
        notice.round(),
        audience(plan, notice.round()),
        notice.nextRoundAt(),
        notice.nextRoundAt() == null ? null : audience(plan, notice.round() + 1),
        notice.tellings().stream().map(ToldAnswer::of).toList(),
        has == null ? null : new AcknowledgedAnswer(has.by(), has.at()));
  }

  private static @Nullable Audience audience(NoticePlan plan, int round) {
    return plan.round(round).map(NoticePlan.Round::audience).orElse(null);
  }
}
