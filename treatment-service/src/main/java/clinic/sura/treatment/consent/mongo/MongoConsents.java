package clinic.sura.treatment.consent.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.treatment.consent.Consent;
import clinic.sura.treatment.consent.Consents;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class MongoConsents implements Consents {

  private final AggregateCollection<ConsentDocument> consents;

  MongoConsents(Aggregates aggregates) {
    consents = aggregates.collection("consents", ConsentDocument.class);
    consents.createIndex(ascending("clinicId", "patientId"));
  }

  @Override
  public List<Consent> of(String clinicId, String patientId) {
    List<Consent> found = new ArrayList<>();
    consents
        .documents()
        .find(and(eq("clinicId", clinicId), eq("patientId", patientId)))
        .forEach(document -> found.add(document.consent()));
    found.sort(Comparator.comparing(Consent::signedAt).reversed());
    return found;
  }

  @Override
  public void insert(Consent consent, List<ClinicEvent> events, Cause<Consent> cause) {
    consents.insert(ConsentDocument.of(consent), events, cause.of(consent));
  }
}
