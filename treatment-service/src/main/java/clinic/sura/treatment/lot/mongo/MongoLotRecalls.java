package clinic.sura.treatment.lot.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.AlreadyDone;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.StaleVersion;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.lot.LotRecall;
import clinic.sura.treatment.lot.LotRecalls;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class MongoLotRecalls implements LotRecalls {

  private final AggregateCollection<LotRecallDocument> recalls;

  MongoLotRecalls(Aggregates aggregates) {
    recalls = aggregates.collection("lotRecalls", LotRecallDocument.class);
    recalls.createIndex(ascending("clinicId"));
  }

  @Override
  public boolean include(String clinicId, Product product, String lot) {
    return recalls.find(clinicId, LotRecall.idOf(clinicId, product, lot)).isPresent();
  }

  @Override
  public Optional<LotRecall> find(String clinicId, String id, Cause<?> cause) {
    return recalls.find(clinicId, id, cause).map(LotRecallDocument::recall);
  }

  @Override
  public LotRecall load(String clinicId, String id, Cause<?> cause) {
    return recalls.load(clinicId, id, cause).recall();
  }

  @Override
  public List<LotRecall> of(String clinicId) {
    List<LotRecall> found = new ArrayList<>();
    recalls
        .documents()
        .find(eq("clinicId", clinicId))
        .forEach(document -> found.add(document.recall()));
    found.sort(Comparator.comparing(LotRecall::quarantinedAt).reversed());
    return found;
  }

  @Override
  public void insert(LotRecall recall) {
    try {
      recalls.insert(LotRecallDocument.of(recall), List.of(), new Cause.Written.ForNothing());
    } catch (AlreadyDone faster) {
      throw new StaleVersion("lotRecalls/" + recall.id());
    }
  }

  @Override
  public void save(LotRecall recall, List<ClinicEvent> events, Cause.Written cause) {
    recalls.save(LotRecallDocument.of(recall), events, cause);
  }
}
