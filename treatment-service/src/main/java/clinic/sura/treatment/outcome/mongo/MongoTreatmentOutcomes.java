package clinic.sura.treatment.outcome.mongo;

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
import clinic.sura.treatment.outcome.TreatmentOutcome;
import clinic.sura.treatment.outcome.TreatmentOutcomes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class MongoTreatmentOutcomes implements TreatmentOutcomes {

  private final AggregateCollection<TreatmentOutcomeDocument> outcomes;
  private final PatientMerges merges;

  MongoTreatmentOutcomes(Aggregates aggregates, PatientMerges merges) {
    this.merges = merges;
    outcomes = aggregates.collection("outcomes", TreatmentOutcomeDocument.class);
    outcomes.createIndex(ascending("patientId", "recordedAt"));
  }

  @Override
  public List<TreatmentOutcome> of(String clinicId, String patientId) {
    List<TreatmentOutcome> found = new ArrayList<>();
    outcomes
        .documents()
        .find(and(eq("clinicId", clinicId), in("patientId", merges.idsOf(clinicId, patientId))))
        .forEach(document -> found.add(document.outcome()));
    found.sort(Comparator.comparing(TreatmentOutcome::recordedAt));
    return found;
  }

  @Override
  public List<TreatmentOutcome> newestFirst(
      String clinicId, Set<String> patientIds, @Nullable Before before, int limit) {
    return NewestFirst.page(
            outcomes.documents(),
            and(eq("clinicId", clinicId), in("patientId", patientIds)),
            "recordedAt",
            before,
            limit)
        .stream()
        .map(TreatmentOutcomeDocument::outcome)
        .toList();
  }

  @Override
  public void insert(
      TreatmentOutcome outcome, List<ClinicEvent> events, Cause<TreatmentOutcome> cause) {
    outcomes.insert(TreatmentOutcomeDocument.of(outcome), events, cause.of(outcome));
  }

  @Override
  public Optional<TreatmentOutcome> find(String clinicId, String id) {
    return outcomes.find(clinicId, id).map(TreatmentOutcomeDocument::outcome);
  }

  @Override
  public TreatmentOutcome load(String clinicId, String id, Cause<TreatmentOutcome> cause) {
    return outcomes.load(clinicId, id, cause).outcome();
  }

  @Override
  public void save(TreatmentOutcome outcome, Cause<TreatmentOutcome> cause) {
    outcomes.save(TreatmentOutcomeDocument.of(outcome), List.of(), cause.of(outcome));
  }
}
