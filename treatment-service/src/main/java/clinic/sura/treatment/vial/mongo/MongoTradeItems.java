package clinic.sura.treatment.vial.mongo;

import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.AlreadyDone;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.LostRace;
import clinic.sura.platform.aggregate.StaleVersion;
import clinic.sura.treatment.vial.TradeItem;
import clinic.sura.treatment.vial.TradeItems;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class MongoTradeItems implements TradeItems {

  private static final Cause.Written NOTHING = new Cause.Written.ForNothing();

  private final AggregateCollection<TradeItemDocument> items;

  MongoTradeItems(Aggregates aggregates) {
    items = aggregates.collection("tradeItems", TradeItemDocument.class);
  }

  @Override
  public Optional<TradeItem> find(String clinicId, String gtin) {
    return document(clinicId, gtin).map(TradeItemDocument::item);
  }

  @Override
  public void keep(String clinicId, TradeItem item) {
    LostRace.retried(
        () -> {
          Optional<TradeItemDocument> known = document(clinicId, item.gtin());
          TradeItemDocument next =
              TradeItemDocument.of(
                  clinicId, known.map(TradeItemDocument::version).orElse(0L) + 1, item);
          if (known.isPresent()) {
            items.save(next, List.of(), NOTHING);
          } else {
            insert(next);
          }
          return next;
        });
  }

  private void insert(TradeItemDocument first) {
    try {
      items.insert(first, List.of(), NOTHING);
    } catch (AlreadyDone overtaken) {
      throw new StaleVersion("tradeItems/" + first.id());
    }
  }

  private Optional<TradeItemDocument> document(String clinicId, String gtin) {
    return items.find(clinicId, TradeItemDocument.idOf(clinicId, gtin));
  }
}
