package clinic.sura.treatment.session.mongo;

import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.session.InjectionPoint;
import clinic.sura.treatment.session.PlacedPoint;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

public record PointDocument(
    String leg,
    String muscle,
    @Nullable String head,
    BigDecimal x,
    BigDecimal y,
    BigDecimal units,
    String vialId,
    String product,
    String lot,
    @Nullable BigDecimal volumeMl) {

  static PointDocument of(InjectionPoint point) {
    PlacedPoint placed = point.placed();
    return new PointDocument(
        placed.leg().name(),
        placed.muscle(),
        placed.head(),
        placed.x(),
        placed.y(),
        placed.units(),
        placed.vialId(),
        point.product().name(),
        point.lot(),
        point.volumeMl());
  }

  InjectionPoint point() {
    return new InjectionPoint(
        new PlacedPoint(Leg.valueOf(leg), muscle, head, x, y, units, vialId),
        new Product(product),
        lot,
        volumeMl);
  }
}
