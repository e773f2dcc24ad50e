package clinic.sura.booking.consenttext.mongo;

import static com.mongodb.client.model.Filters.eq;

import clinic.sura.booking.consenttext.ConsentText;
import clinic.sura.booking.consenttext.ConsentTexts;
import clinic.sura.booking.setup.CachedByClinic;
import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.AlreadyDone;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.StaleVersion;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
final class MongoConsentTexts implements ConsentTexts {

  private final AggregateCollection<ConsentTextDocument> collection;
  private final CachedByClinic<List<ConsentText>> kept = new CachedByClinic<>(this::stored);

  MongoConsentTexts(Aggregates aggregates) {
    collection = aggregates.collection("consentTexts", ConsentTextDocument.class);
    collection.createIndex(Indexes.ascending("clinicId", "agreement", "textVersion"));
  }

  @Override
  public List<ConsentText> all(String clinicId) {
    return kept.of(clinicId);
  }

  @Override
  public List<ConsentText> stored(String clinicId) {
    return collection
        .documents()
        .find(eq("clinicId", clinicId))
        .sort(Sorts.ascending("clinicId", "agreement", "textVersion"))
        .map(ConsentTextDocument::toText)
        .into(new ArrayList<>());
  }

  @Override
  public void publish(ConsentText text) {
    var document = ConsentTextDocument.of(text);
    try {
      collection.insert(document, List.of(), Cause.<ConsentText>none().of(text));
    } catch (AlreadyDone e) {
      throw new StaleVersion(document.id());
    } finally {
      kept.forget(text.clinicId());
    }
  }
}
