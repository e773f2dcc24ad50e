package clinic.sura.treatment.consent.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;

import clinic.sura.treatment.consent.ConsentSeals;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

@Component
class MongoConsentSeals implements ConsentSeals {

  private static final int AT_ONCE = 500;

  private final MongoCollection<ConsentSealDocument> seals;

  MongoConsentSeals(MongoDatabase database) {
    seals = database.getCollection("consentSeals", ConsentSealDocument.class);
    seals.createIndex(ascending("clinicId", "patientId"));
  }

  @Override
  public void keep(ConsentSeal seal) {
    try {
      seals.replaceOne(
          and(eq("_id", seal.consentId()), lt("version", seal.version())),
          ConsentSealDocument.of(seal),
          new ReplaceOptions().upsert(true));
    } catch (MongoWriteException e) {
      // There is one of this version, or of a newer one: the upsert wanted to add another.
      if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  @Override
  public void each(String clinicId, Consumer<ConsentSeal> seal) {
    seals
        .find(eq("clinicId", clinicId))
        .batchSize(AT_ONCE)
        .forEach(document -> seal.accept(document.seal()));
  }
}
