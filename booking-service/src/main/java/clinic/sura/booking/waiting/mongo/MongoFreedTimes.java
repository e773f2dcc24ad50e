package clinic.sura.booking.waiting.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import clinic.sura.booking.waiting.FreedTime;
import clinic.sura.booking.waiting.FreedTimes;
import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.AlreadyDone;
import clinic.sura.platform.aggregate.Cause;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
final class MongoFreedTimes implements FreedTimes {

  private final AggregateCollection<FreedTimeDocument> collection;

  MongoFreedTimes(Aggregates aggregates) {
    collection = aggregates.collection("freedTimes", FreedTimeDocument.class);
    collection.createIndex(Indexes.ascending("open"));
    collection.createIndex(Indexes.ascending("clinicId", "localDate"));
  }

  @Override
  public Optional<FreedTime> find(String clinicId, String id) {
    return collection.find(clinicId, id).map(FreedTimeDocument::toFreedTime);
  }

  @Override
  public void insert(FreedTime freed) {
    try {
      collection.insert(FreedTimeDocument.of(freed), List.of(), Cause.<FreedTime>none().of(freed));
    } catch (AlreadyDone e) {
      // The same time, told again in this very moment.
    }
  }

  @Override
  public void save(FreedTime freed) {
    collection.save(FreedTimeDocument.of(freed), List.of(), Cause.<FreedTime>none().of(freed));
  }

  @Override
  public List<FreedTime> open() {
    return collection
        .documents()
        .find(eq("open", true))
        .map(FreedTimeDocument::toFreedTime)
        .into(new ArrayList<>());
  }

  @Override
  public List<FreedTime> since(String clinicId, LocalDate date, int limit) {
    return collection
        .documents()
        .find(and(eq("clinicId", clinicId), gte("localDate", date.toString())))
        .sort(Sorts.descending("freedAt"))
        .limit(limit)
        .map(FreedTimeDocument::toFreedTime)
        .into(new ArrayList<>());
  }
}
