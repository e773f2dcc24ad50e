package clinic.sura.treatment.vial.mongo;

import clinic.sura.platform.aggregate.AggregateDocument;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.treatment.dose.Dose;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.vial.TradeItem;
import java.math.BigDecimal;
import org.bson.codecs.pojo.annotations.BsonId;

public record TradeItemDocument(
    @BsonId String id,
    String clinicId,
    long version,
    String gtin,
    String product,
    BigDecimal labelledUnits)
    implements AggregateDocument {

  static String idOf(String clinicId, String gtin) {
    return IdempotencyKey.derive(clinicId, "trade-item", gtin);
  }

  static TradeItemDocument of(String clinicId, long version, TradeItem item) {
    return new TradeItemDocument(
        idOf(clinicId, item.gtin()),
        clinicId,
        version,
        item.gtin(),
        item.labelled().product().name(),
        item.labelled().units());
  }

  TradeItem item() {
    return new TradeItem(gtin, new Dose(new Product(product), labelledUnits));
  }
}
