package clinic.sura.treatment.consent.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.Before;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.NewestFirst;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.merge.PatientMerges;
import clinic.sura.treatment.consent.Consent;
import clinic.sura.treatment.consent.Consents;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class MongoConsents implements Consents {

  private static final int AT_ONCE = 100;

  private final AggregateCollection<ConsentDocument> consents;
  private final PatientMerges merges;

  MongoConsents(Aggregates aggregates, PatientMerges merges) {
    this.merges = merges;
    consents = aggregates.collection("consents", ConsentDocument.class);
    consents.createIndex(ascending("clinicId", "patientId", "signedAt"));
  }

  @Override
  public List<Consent> of(String clinicId, String patientId) {
    List<Consent> found = new ArrayList<>();
    consents
        .documents()
        .find(and(eq("clinicId", clinicId), in("patientId", merges.idsOf(clinicId, patientId))))
        .forEach(document -> found.add(document.consent()));
    found.sort(Comparator.comparing(Consent::signedAt).reversed());
    return found;
  }

  @Override
  public Consent get(String clinicId, String patientId, String id) {
    return ofPerson(consents.get(clinicId, id), patientId);
  }

  @Override
  public Consent load(String clinicId, String patientId, String id, Cause<Consent> cause) {
    // Whose it is comes first: an answer to somebody else's request is not for this person.
    get(clinicId, patientId, id);
    return consents.load(clinicId, id, cause).consent();
  }

  private Consent ofPerson(ConsentDocument document, String patientId) {
    if (!merges.idsOf(document.clinicId(), patientId).contains(document.patientId())) {
      throw new NotFound("consents/" + document.id());
    }
    return document.consent();
  }

  @Override
  public List<Consent> newestFirst(
      String clinicId, Set<String> patientIds, @Nullable Before before, int limit) {
    return NewestFirst.page(
            consents.documents(),
            and(eq("clinicId", clinicId), in("patientId", patientIds)),
            "signedAt",
            before,
            limit)
        .stream()
        .map(ConsentDocument::consent)
        .toList();
  }

  @Override
  public void each(String clinicId, Consumer<Consent> consent, Consumer<String> unreadable) {
    for (ConsentDocument document :
        consents.documents().find(eq("clinicId", clinicId)).batchSize(AT_ONCE)) {
      Consent read;
      try {
        read = document.consent();
      } catch (IllegalArgumentException unheardOf) {
        unreadable.accept(document.id());
        continue;
      }
      consent.accept(read);
    }
  }

  @Override
  public void insert(Consent consent, List<ClinicEvent> events, Cause<Consent> cause) {
    consents.insert(ConsentDocument.of(consent), events, cause.of(consent));
  }

  @Override
  public void save(Consent consent, List<ClinicEvent> events, Cause<Consent> cause) {
    consents.save(ConsentDocument.of(consent), events, cause.of(consent));
  }
}
