package clinic.sura.notification.notice;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.LostRace;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;

/** Somebody says that they have it: nobody else is told. */
@Service
public class AcknowledgeNotice {

  private final Notices notices;
  private final Clock clock;

  public AcknowledgeNotice(Notices notices, Clock clock) {
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Acknowledges a notice; who was first stays.
   *
   * @param by name of who has it
   * @throws clinic.sura.platform.aggregate.NotFound if this clinic has no such notice
   */
  public Notice acknowledge(String clinicId, String id, String by, Cause<Notice> cause) {
    return LostRace.retried(
        () -> {
          Notice notice = notices.load(clinicId, id, cause);
          return notice.acknowledgement() == null
              ? notices.save(
                  notice.acknowledged(by, clock.instant().truncatedTo(ChronoUnit.MILLIS)), cause)
              : notice;
        });
  }
}
