package clinic.sura.treatment.protocol;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;

/**
 * What a study found: to compare a patient's curve with, never to promise.
 *
 * @param dose in the study's words
 */
public record PublishedOutcome(String study, String dose, List<Change> changes, String source) {

  public PublishedOutcome {
    changes = List.copyOf(changes);
  }

  /**
   * How the circumference had changed.
   *
   * @param after so long after the session
   * @param cm negative if the calf was slimmer
   */
  public record Change(Period after, BigDecimal cm) {}
}
