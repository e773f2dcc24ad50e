package clinic.sura.treatment.plan.mongo;

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
import clinic.sura.treatment.plan.Plan;
import clinic.sura.treatment.plan.Plans;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class MongoPlans implements Plans {

  private final AggregateCollection<PlanDocument> plans;
  private final PatientMerges merges;

  MongoPlans(Aggregates aggregates, PatientMerges merges) {
    this.merges = merges;
    plans = aggregates.collection("plans", PlanDocument.class);
    plans.createIndex(ascending("clinicId", "patientId", "proposedAt"));
  }

  @Override
  public Plan load(String clinicId, String id, Cause<Plan> cause) {
    return plans.load(clinicId, id, cause).plan();
  }

  @Override
  public List<Plan> of(String clinicId, String patientId) {
    List<Plan> found = new ArrayList<>();
    plans
        .documents()
        .find(and(eq("clinicId", clinicId), in("patientId", merges.idsOf(clinicId, patientId))))
        .forEach(document -> found.add(document.plan()));
    found.sort(Comparator.comparing(Plan::proposedAt).reversed());
    return found;
  }

  @Override
  public List<Plan> proposedNewestFirst(
      String clinicId, Set<String> patientIds, @Nullable Before before, int limit) {
    return NewestFirst.page(
            plans.documents(),
            and(eq("clinicId", clinicId), in("patientId", patientIds)),
            "proposedAt",
            before,
            limit)
        .stream()
        .map(PlanDocument::plan)
        .toList();
  }

  @Override
  public List<Plan> acceptedNewestFirst(
      String clinicId, Set<String> patientIds, @Nullable Before before, int limit) {
    return NewestFirst.page(
            plans.documents(),
            and(eq("clinicId", clinicId), in("patientId", patientIds)),
            "acceptedAt",
            before,
            limit)
        .stream()
        .map(PlanDocument::plan)
        .toList();
  }

  @Override
  public void insert(Plan plan, List<ClinicEvent> events, Cause<Plan> cause) {
    plans.insert(PlanDocument.of(plan), events, cause.of(plan));
  }

  @Override
  public void save(Plan plan, List<ClinicEvent> events, Cause<Plan> cause) {
    plans.save(PlanDocument.of(plan), events, cause.of(plan));
  }
}
