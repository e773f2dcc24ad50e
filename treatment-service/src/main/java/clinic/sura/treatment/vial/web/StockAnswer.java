package clinic.sura.treatment.vial.web;

import clinic.sura.treatment.dose.Dose;
import clinic.sura.treatment.dose.DoseTotals;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.vial.CountVials;
import clinic.sura.treatment.vial.CountVials.Counted;
import clinic.sura.treatment.vial.Vial;
import clinic.sura.treatment.vial.VialToDiscard;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What lies in the clinic.
 *
 * @param toDiscard vials whose time is over, until they are discarded: the first 100, the one whose
 *     time was over last first
 * @param toDiscardCount how many there are in all
 * @param lots by the day that they expire on, then product and lot
 * @param wastedDays how far back {@code wasted} goes, days
 * @param wasted what was thrown away with discarded vials, by product
 */
record StockAnswer(
    List<VialDue> toDiscard,
    long toDiscardCount,
    List<LotInStock> lots,
    int wastedDays,
    List<WastedOfProduct> wasted) {

  private static final int SOON_DAYS = 30;
  private static final int MOST_DUE = 100;

  /**
   * A vial that must not be used any more and is to be discarded.
   *
   * @param expires last day on its label
   * @param why PAST_USE (its time after reconstitution is over) or EXPIRED
   * @param since when its time was over
   * @param remainingUnits units that nobody has drawn: what will be wasted
   */
  record VialDue(
      String id,
      String product,
      String lot,
      LocalDate expires,
      String why,
      Instant since,
      BigDecimal remainingUnits) {

    private static VialDue of(VialToDiscard due) {
      Vial vial = due.vial();
      return new VialDue(
          vial.id(),
          vial.product().name(),
          vial.lot(),
          vial.expires(),
          due.why().name(),
          due.since(),
          vial.left().units());
    }
  }

  /**
   * The vials of one lot that are not used up.
   *
   * @param expires last day that they may be used on
   * @param daysLeft days until then; negative once they have expired
   * @param status OK, EXPIRES_SOON (30 days or less), EXPIRED or QUARANTINED
   * @param sealed number of vials whose powder is dry
   * @param reconstituted number of vials that are open
   * @param remainingUnits units that nobody has drawn, in vials that can be used
   * @param quarantinedUnits units that nobody has drawn, in vials that are kept aside
   * @param unitsToDiscard units that nobody has drawn, in vials whose time is over
   */
  record LotInStock(
      String product,
      String lot,
      LocalDate expires,
      long daysLeft,
      String status,
      long sealed,
      long reconstituted,
      BigDecimal remainingUnits,
      BigDecimal quarantinedUnits,
      BigDecimal unitsToDiscard) {}

  /**
   * What was thrown away of one product.
   *
   * @param vials discarded with something in them
   * @param units that nobody had drawn
   */
  record WastedOfProduct(String product, long vials, BigDecimal units) {

    private static List<WastedOfProduct> of(List<Vial> wasted) {
      Map<String, List<Vial>> byProduct =
          wasted.stream()
              .collect(
                  Collectors.groupingBy(
                      vial -> vial.product().name(), TreeMap::new, Collectors.toList()));
      return byProduct.entrySet().stream()
          .map(
              each ->
                  new WastedOfProduct(
                      each.getKey(),
                      each.getValue().size(),
                      sum(each.getKey(), each.getValue(), Vial::wasted)))
          .toList();
    }
  }

  private record Key(LocalDate expires, String product, String lot) {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::expires).thenComparing(Key::product).thenComparing(Key::lot);

    private static Key of(Vial vial) {
      return new Key(vial.expires(), vial.product().name(), vial.lot());
    }
  }

  /** The vials of one lot, by what may become of them. */
  private record Shelf(List<Vial> usable, List<Vial> quarantined, List<Vial> toDiscard) {

    private static Map<Key, Shelf> byLot(Counted counted) {
      Map<Key, List<Vial>> usable = grouped(counted.usable());
      Map<Key, List<Vial>> quarantined = grouped(counted.quarantined());
      Map<Key, List<Vial>> toDiscard =
          grouped(counted.toDiscard().stream().map(VialToDiscard::vial).toList());
      Map<Key, Shelf> shelves = new TreeMap<>(Key.ORDER);
      Stream.of(usable, quarantined, toDiscard)
          .flatMap(each -> each.keySet().stream())
          .forEach(
              key ->
                  shelves.put(
                      key,
                      new Shelf(
                          usable.getOrDefault(key, List.of()),
                          quarantined.getOrDefault(key, List.of()),
                          toDiscard.getOrDefault(key, List.of()))));
      return shelves;
    }

    private static Map<Key, List<Vial>> grouped(List<Vial> vials) {
      return vials.stream().collect(Collectors.groupingBy(Key::of));
    }

    private LotInStock lot(Key key, LocalDate today) {
      long daysLeft = ChronoUnit.DAYS.between(today, key.expires());
      List<Vial> all =
          Stream.of(usable, quarantined, toDiscard).flatMap(Collection::stream).toList();
      return new LotInStock(
          key.product(),
          key.lot(),
          key.expires(),
          daysLeft,
          quarantined.isEmpty() ? statusAfter(daysLeft) : "QUARANTINED",
          all.stream().filter(vial -> vial.reconstitution() == null).count(),
          all.stream().filter(vial -> vial.reconstitution() != null).count(),
          sum(key.product(), usable, Vial::left),
          sum(key.product(), quarantined, Vial::left),
          sum(key.product(), toDiscard, Vial::left));
    }
  }

  private static BigDecimal sum(String product, List<Vial> vials, Function<Vial, Dose> part) {
    return DoseTotals.of(vials.stream().map(part).toList()).of(new Product(product)).units();
  }

  static StockAnswer of(Counted counted) {
    return new StockAnswer(
        counted.toDiscard().stream().limit(MOST_DUE).map(VialDue::of).toList(),
        counted.toDiscard().size(),
        Shelf.byLot(counted).entrySet().stream()
            .map(lot -> lot.getValue().lot(lot.getKey(), counted.today()))
            .toList(),
        CountVials.WASTED_DAYS,
        WastedOfProduct.of(counted.wasted()));
  }

  private static String statusAfter(long daysLeft) {
    if (daysLeft < 0) {
      return "EXPIRED";
    }
    return daysLeft <= SOON_DAYS ? "EXPIRES_SOON" : "OK";
  }
}
