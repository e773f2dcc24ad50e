package clinic.sura.treatment.vial.web;

import clinic.sura.treatment.dose.DoseTotals;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.vial.Vial;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What lies in the clinic.
 *
 * @param lots by the day that they expire on, then product and lot
 */
record StockAnswer(List<LotInStock> lots) {

  private static final int SOON_DAYS = 30;

  /**
   * The vials of one lot that are not used up.
   *
   * @param expires last day that they may be used on
   * @param daysLeft days until then; negative once they have expired
   * @param status OK, EXPIRES_SOON (30 days or less), EXPIRED or QUARANTINED
   * @param sealed number of vials whose powder is dry
   * @param reconstituted number of vials that are open
   * @param remainingUnits units of the product that nobody has drawn
   */
  record LotInStock(
      String product,
      String lot,
      LocalDate expires,
      long daysLeft,
      String status,
      long sealed,
      long reconstituted,
      BigDecimal remainingUnits) {}

  private record Key(LocalDate expires, String product, String lot) {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::expires).thenComparing(Key::product).thenComparing(Key::lot);

    private static Key of(Vial vial) {
      return new Key(vial.expires(), vial.product().name(), vial.lot());
    }
  }

  static StockAnswer of(List<Vial> vials, LocalDate today) {
    Map<Key, List<Vial>> byLot =
        vials.stream()
            .collect(
                Collectors.groupingBy(
                    Key::of, () -> new TreeMap<>(Key.ORDER), Collectors.toList()));
    return new StockAnswer(
        byLot.entrySet().stream().map(lot -> lot(lot.getKey(), lot.getValue(), today)).toList());
  }

  private static LotInStock lot(Key key, List<Vial> vials, LocalDate today) {
    long daysLeft = ChronoUnit.DAYS.between(today, key.expires());
    boolean quarantined = vials.stream().anyMatch(vial -> vial.quarantinedAt() != null);
    return new LotInStock(
        key.product(),
        key.lot(),
        key.expires(),
        daysLeft,
        quarantined ? "QUARANTINED" : statusAfter(daysLeft),
        vials.stream().filter(vial -> vial.reconstitution() == null).count(),
        vials.stream().filter(vial -> vial.reconstitution() != null).count(),
        DoseTotals.of(vials.stream().map(Vial::left).toList())
            .of(new Product(key.product()))
            .units());
  }

  private static String statusAfter(long daysLeft) {
    if (daysLeft < 0) {
      return "EXPIRED";
    }
    return daysLeft <= SOON_DAYS ? "EXPIRES_SOON" : "OK";
  }
}
