package clinic.sura.notification.notice;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.LostRace;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Follows what is urgent: raises one notice for each cause, and ends it when a physician knows. */
@Service
public class RaiseNotice {

  private final Notices notices;
  private final Clock clock;

  public RaiseNotice(Notices notices, Clock clock) {
    this.notices = notices;
    this.clock = clock;
  }

  /** Raises a notice; of a cause that has one already nothing changes. */
  public void raise(String clinicId, NoticeCause cause) {
    LostRace.retried(
        () -> {
          Optional<Notice> known = notices.find(clinicId, cause.noticeId(clinicId));
          if (known.isEmpty()) {
            notices.add(Notice.raised(clinicId, cause, now()));
          }
          return known;
        });
  }

  /**
   * A physician knows of the cause, and of those before it of the same subject. A notice that comes
   * later than this tells nobody, for what calls for it is older.
   */
  public void known(String clinicId, NoticeCause cause, Instant at) {
    Instant since = at.truncatedTo(ChronoUnit.MILLIS);
    cause.upToThis().forEach(each -> end(clinicId, each, since));
  }

  private void end(String clinicId, NoticeCause cause, Instant since) {
    LostRace.retried(
        () -> {
          Optional<Notice> known = notices.find(clinicId, cause.noticeId(clinicId));
          if (known.isEmpty()) {
            notices.add(Notice.raised(clinicId, cause, now()).acknowledged(null, since));
          } else if (known.get().acknowledgement() == null) {
            notices.save(known.get().acknowledged(null, since), Cause.none());
          }
          return known;
        });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
