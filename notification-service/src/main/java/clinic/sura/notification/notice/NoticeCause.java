package clinic.sura.notification.notice;

import clinic.sura.platform.aggregate.IdempotencyKey;
import org.jspecify.annotations.Nullable;

/**
 * What a notice is about; of the patient nothing is kept.
 *
 * @param subject id of the adverse event or of the recall
 * @param sessionId the session that is suspected; null where there is none, or it is not told
 */
public record NoticeCause(NoticeKind kind, String subject, @Nullable String sessionId) {

  /** One cause has one notice, however often and in whatever order it is told of. */
  String noticeId(String clinicId) {
    return IdempotencyKey.derive("notice", clinicId, kind.name(), subject);
  }
}
