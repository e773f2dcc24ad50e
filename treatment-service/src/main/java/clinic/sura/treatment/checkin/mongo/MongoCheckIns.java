package clinic.sura.treatment.checkin.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.Before;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.NewestFirst;
import clinic.sura.platform.merge.PatientMerges;
import clinic.sura.treatment.checkin.CheckIn;
import clinic.sura.treatment.checkin.CheckIns;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class MongoCheckIns implements CheckIns {

  private final AggregateCollection<CheckInDocument> checkIns;
  private final PatientMerges merges;

  MongoCheckIns(Aggregates aggregates, PatientMerges merges) {
    this.merges = merges;
    checkIns = aggregates.collection("checkIns", CheckInDocument.class);
    checkIns.createIndex(ascending("patientId", "at"));
  }

  @Override
  public List<CheckIn> of(String clinicId, String patientId) {
    return checkIns
        .documents()
        .find(and(eq("clinicId", clinicId), in("patientId", merges.idsOf(clinicId, patientId))))
        .sort(ascending("at", "_id"))
        .map(CheckInDocument::checkIn)
        .into(new ArrayList<>());
  }

  @Override
  public List<CheckIn> newestFirst(
      String clinicId, Set<String> patientIds, @Nullable Before before, int limit) {
    return NewestFirst.page(
            checkIns.documents(),
            and(eq("clinicId", clinicId), in("patientId", patientIds)),
            "at",
            before,
            limit)
        .stream()
        .map(CheckInDocument::checkIn)
        .toList();
  }

  @Override
  public void insert(CheckIn checkIn, Cause<CheckIn> cause) {
    checkIns.insert(CheckInDocument.of(checkIn), List.of(), cause.of(checkIn));
  }
}
