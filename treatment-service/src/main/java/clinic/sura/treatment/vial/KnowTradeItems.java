package clinic.sura.treatment.vial;

import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.treatment.dose.Dose;
import clinic.sura.treatment.protocol.ProductLimits;
import clinic.sura.treatment.protocol.Protocols;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Knows what the number on a pack stands for: no list of all numbers of all countries is to be had,
 * so the clinic tells it with the first pack, and it is held against every later one.
 */
@Service
public class KnowTradeItems {

  private final TradeItems items;
  private final Protocols protocols;

  KnowTradeItems(TradeItems items, Protocols protocols) {
    this.items = items;
    this.protocols = protocols;
  }

  /** What became of a correction. */
  public sealed interface Outcome {
    record Corrected(TradeItem item) implements Outcome {}

    record UnknownProduct() implements Outcome {}

    /** The product comes in other sizes, units. */
    record UnknownSize(List<BigDecimal> sizes) implements Outcome {}
  }

  /**
   * What a number stands for.
   *
   * @throws NotFound if no pack of it was received yet
   */
  public TradeItem get(String clinicId, String gtin) {
    return items.find(clinicId, gtin).orElseThrow(() -> new NotFound("trade-items/" + gtin));
  }

  /** Says anew what a number stands for, where the first pack was told wrong. */
  public Outcome correct(String clinicId, TradeItem item) {
    Dose labelled = item.labelled();
    ProductLimits limits = protocols.product(labelled.product()).orElse(null);
    if (limits == null) {
      return new Outcome.UnknownProduct();
    }
    if (!limits.vialUnits().contains(labelled.units())) {
      return new Outcome.UnknownSize(limits.vialUnits());
    }
    items.keep(clinicId, item);
    return new Outcome.Corrected(item);
  }

  /** What the number of a delivered pack stands for, if that is something else. */
  Optional<TradeItem> contradicting(String clinicId, TradeItem delivered) {
    return items
        .find(clinicId, delivered.gtin())
        .filter(known -> !known.labelled().equals(delivered.labelled()));
  }

  void learn(String clinicId, TradeItem delivered) {
    if (items.find(clinicId, delivered.gtin()).isEmpty()) {
      items.keep(clinicId, delivered);
    }
  }
}
