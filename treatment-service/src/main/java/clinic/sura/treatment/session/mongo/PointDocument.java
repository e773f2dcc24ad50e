package clinic.sura.treatment.session.mongo;

import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.rules.Muscle;
import clinic.sura.treatment.session.InjectionPoint;
import clinic.sura.treatment.session.PlacedPoint;
import clinic.sura.treatment.session.PlacedPoint.Head;
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
        placed.muscle().name(),
        placed.head() == null ? null : placed.head().name(),
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
        new PlacedPoint(
            Leg.valueOf(leg),
            Muscle.valueOf(muscle),
            head == null ? null : Head.valueOf(head),
            x,
            y,
            units,
            vialId),
        new Product(product),
        lot,
        volumeMl);
  }
}
