package clinic.sura.treatment.measurement;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * Where the tape lay and how the patient held the leg, so that the next reading is taken alike.
 *
 * <p>Source: fact sheet, "standing, … at the largest girth; record the distance from a landmark
 * [P]".
 *
 * @param aboveMalleolusCm from the tip of the medial malleolus up to the tape, along the leg, 1 to
 *     60 cm, to 0.1
 */
public record TapePlace(
    @NotNull @DecimalMin("1") @DecimalMax("60") @Digits(integer = 2, fraction = 1)
        BigDecimal aboveMalleolusCm,
    @NotNull Posture posture) {

  /** How the patient was while it was measured. */
  public enum Posture {
    STANDING,
    SITTING,
    LYING
  }
}
