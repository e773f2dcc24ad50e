package clinic.sura.treatment.session.web;

import clinic.sura.platform.web.FieldErrors.FieldError;
import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.rules.Muscle;
import clinic.sura.treatment.session.PlacedPoint;
import clinic.sura.treatment.session.PlacedPoint.Head;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An injection.
 *
 * @param head MEDIAL or LATERAL in the gastrocnemius; left out in the soleus
 * @param x 0 to 1 across the calf seen from behind
 * @param y 0 to 1 from the knee down
 * @param units of the vial's product, above 0, two decimals at most
 */
record PointRequest(
    @NotNull Leg leg,
    @NotNull Muscle muscle,
    @Nullable Head head,
    @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 6) BigDecimal x,
    @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 6) BigDecimal y,
    @NotNull @Positive @Digits(integer = 4, fraction = 2) BigDecimal units,
    @NotBlank @Size(max = 100) String vialId) {

  private PlacedPoint placed() {
    return new PlacedPoint(leg, muscle, head, x, y, units, vialId);
  }

  static List<PlacedPoint> placed(List<PointRequest> points) {
    return points.stream().map(PointRequest::placed).toList();
  }

  /** The gastrocnemius has two heads, the soleus has none. */
  static List<FieldError> headErrors(String path, List<PointRequest> points) {
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      boolean needsHead = points.get(i).muscle() == Muscle.GASTROCNEMIUS;
      if (needsHead == (points.get(i).head() == null)) {
        errors.add(
            new FieldError(
                path + "[" + i + "].head",
                needsHead ? "must be MEDIAL or LATERAL" : "must be left out in the soleus"));
      }
    }
    return errors;
  }
}
