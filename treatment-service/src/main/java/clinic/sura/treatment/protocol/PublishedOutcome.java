package clinic.sura.treatment.protocol;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a study found: to compare a patient's curve with, never to promise.
 *
 * @param dose in the study's words
 * @param changes empty of a study that states none in cm
 * @param finding in words; null where the changes say it all
 */
public record PublishedOutcome(
    String study, String dose, List<Change> changes, @Nullable String finding, String source) {

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
