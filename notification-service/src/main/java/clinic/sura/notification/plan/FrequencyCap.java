package clinic.sura.notification.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How many messages a person gets at most, of those that neither answer what the person did nor are
 * urgent.
 *
 * @param messages at least 1
 * @param within any time as long as this
 */
public record FrequencyCap(int messages, Duration within) {

  public FrequencyCap {
    if (messages < 1 || !within.isPositive()) {
      throw new IllegalArgumentException(
          "At least one message in some time: " + messages + " within " + within);
    }
  }

  /**
   * When the next one may go out: now, or once enough of the others are long enough ago.
   *
   * @param sent when the others went out
   */
  public Instant nextAfter(List<Instant> sent, Instant now) {
    List<Instant> recent =
        sent.stream().filter(at -> at.plus(within).isAfter(now)).sorted().toList();
    return recent.size() < messages ? now : recent.get(recent.size() - messages).plus(within);
  }
}
