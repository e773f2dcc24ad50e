package clinic.sura.treatment.adverseevent.mongo;

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
import clinic.sura.platform.merge.PatientMerges;
import clinic.sura.treatment.adverseevent.AdverseEvent;
import clinic.sura.treatment.adverseevent.AdverseEvents;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class MongoAdverseEvents implements AdverseEvents {

  private final AggregateCollection<AdverseEventDocument> events;
  private final PatientMerges merges;

  MongoAdverseEvents(Aggregates aggregates, PatientMerges merges) {
    this.merges = merges;
    events = aggregates.collection("adverseEvents", AdverseEventDocument.class);
    events.createIndex(ascending("patientId", "report.at"));
    events.createIndex(ascending("openIn"));
  }

  @Override
  public Optional<AdverseEvent> find(String clinicId, String id) {
    return events.find(clinicId, id).map(AdverseEventDocument::event);
  }

  @Override
  public AdverseEvent load(String clinicId, String id, Cause<AdverseEvent> cause) {
    return events.load(clinicId, id, cause).event();
  }

  @Override
  public List<AdverseEvent> of(String clinicId, String patientId) {
    return found(and(eq("clinicId", clinicId), in("patientId", merges.idsOf(clinicId, patientId))));
  }

  @Override
  public List<AdverseEvent> open(String clinicId) {
    return found(eq("openIn", clinicId));
  }

  private List<AdverseEvent> found(Bson filter) {
    List<AdverseEvent> found = new ArrayList<>();
    events.documents().find(filter).forEach(document -> found.add(document.event()));
    found.sort(
        Comparator.comparing((AdverseEvent event) -> event.report().onset())
            .thenComparing(event -> event.report().at())
            .reversed());
    return found;
  }

  @Override
  public List<AdverseEvent> newestFirst(
      String clinicId, Set<String> patientIds, @Nullable Before before, int limit) {
    return NewestFirst.page(
            events.documents(),
            and(eq("clinicId", clinicId), in("patientId", patientIds)),
            "report.at",
            before,
            limit)
        .stream()
        .map(AdverseEventDocument::event)
        .toList();
  }

  @Override
  public void insert(AdverseEvent event, List<ClinicEvent> news, Cause<AdverseEvent> cause) {
    events.insert(AdverseEventDocument.of(event), news, cause.of(event));
  }

  @Override
  public void save(AdverseEvent event, List<ClinicEvent> news, Cause<AdverseEvent> cause) {
    events.save(AdverseEventDocument.of(event), news, cause.of(event));
  }
}
