package clinic.sura.notification.inbound;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.LostRace;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;

/** Somebody has seen to what a patient wrote: it leaves the desk's list. */
@Service
public class SeeToWords {

  private final InboundMessages inbound;
  private final Clock clock;

  public SeeToWords(InboundMessages inbound, Clock clock) {
    this.inbound = inbound;
    this.clock = clock;
  }

  /**
   * Notes it; who was first stays.
   *
   * @param by name of who has seen to it
   * @throws clinic.sura.platform.aggregate.NotFound if this clinic has no such message
   */
  public InboundMessage done(String clinicId, String id, String by, Cause<InboundMessage> cause) {
    return LostRace.retried(
        () -> {
          InboundMessage message = inbound.load(clinicId, id, cause);
          return message.done() == null
              ? inbound.save(
                  message.done(by, clock.instant().truncatedTo(ChronoUnit.MILLIS)), cause)
              : message;
        });
  }
}
