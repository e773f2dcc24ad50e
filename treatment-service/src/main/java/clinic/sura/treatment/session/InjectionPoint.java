package clinic.sura.treatment.session;

import clinic.sura.treatment.dose.Dose;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.rules.ProposedSession;
import clinic.sura.treatment.vial.Vial;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An injection with what its vial makes of it.
 *
 * @param product product of the vial
 * @param lot lot number of the vial
 * @param volumeMl mL by the vial's concentration; null while the vial is not reconstituted
 */
public record InjectionPoint(
    PlacedPoint placed, Product product, String lot, @Nullable BigDecimal volumeMl) {

  static InjectionPoint from(Vial vial, PlacedPoint placed) {
    return new InjectionPoint(placed, vial.product(), vial.lot(), vial.volumeMlOf(placed.units()));
  }

  public Dose dose() {
    return new Dose(product, placed.units());
  }

  /** As the rules see it. */
  public ProposedSession.Point proposed() {
    return new ProposedSession.Point(placed.leg(), placed.muscle(), dose(), volumeMl);
  }
}
