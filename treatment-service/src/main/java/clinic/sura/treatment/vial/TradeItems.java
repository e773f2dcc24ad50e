package clinic.sura.treatment.vial;

import java.util.Optional;

/** The trade items that each clinic knows. */
public interface TradeItems {

  Optional<TradeItem> find(String clinicId, String gtin);

  /** Keeps what a number stands for; what was kept of it before is gone. */
  void keep(String clinicId, TradeItem item);
}
