package clinic.sura.notification.notice;

import clinic.sura.platform.aggregate.IdempotencyKey;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a notice is about; of the patient nothing is kept.
 *
 * @param subject id of the adverse event or of the recall
 * @param sessionId the session that is suspected; null where there is none, or it is not told
 * @param again how often the subject had become urgent before: a physician who knew of it then does
 *     not know of this
 */
public record NoticeCause(NoticeKind kind, String subject, @Nullable String sessionId, int again) {

  /** What is urgent for the first time. */
  public static NoticeCause first(NoticeKind kind, String subject, @Nullable String sessionId) {
    return new NoticeCause(kind, subject, sessionId, 0);
  }

  /** All of the subject up to this one, the first one first. */
  List<NoticeCause> upToThis() {
    return IntStream.rangeClosed(0, again)
        .mapToObj(each -> new NoticeCause(kind, subject, sessionId, each))
        .toList();
  }

  /** One cause has one notice, however often and in whatever order it is told of. */
  String noticeId(String clinicId) {
    return again == 0
        ? IdempotencyKey.derive("notice", clinicId, kind.name(), subject)
        : IdempotencyKey.derive("notice", clinicId, kind.name(), subject, String.valueOf(again));
  }
}
