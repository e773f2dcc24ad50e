package clinic.sura.treatment.session.web;

import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.session.Misplaced;
import clinic.sura.treatment.session.PlacedPoint;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An injection.
 *
 * @param leg the body's side: of the leg, or of whatever the programme treats on each side
 * @param muscle of the session's protocol, such as GASTROCNEMIUS
 * @param head MEDIAL or LATERAL in the gastrocnemius; left out in a muscle that has none
 * @param x 0 to 1 across the protocol's drawing of this side: of the calf seen from behind
 * @param y 0 to 1 from its top down: from the knee
 * @param units of the vial's product, above 0, two decimals at most
 */
record PointRequest(
    @NotNull Leg leg,
    @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String muscle,
    @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String head,
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

  static FieldErrors misplaced(String path, List<Misplaced> points) {
    return new FieldErrors(
        points.stream()
            .map(
                point ->
                    new FieldError(
                        path + "[" + point.index() + "]." + point.field(), point.message()))
            .toList());
  }
}
