package clinic.sura.booking.feed.mongo;

import static com.mongodb.client.model.Filters.eq;

import clinic.sura.booking.feed.CalendarFeed;
import clinic.sura.booking.feed.CalendarFeeds;
import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.Cause;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
final class MongoCalendarFeeds implements CalendarFeeds {

  private final AggregateCollection<CalendarFeedDocument> collection;

  MongoCalendarFeeds(Aggregates aggregates) {
    collection = aggregates.collection("calendarFeeds", CalendarFeedDocument.class);
    collection.createIndex(Indexes.ascending("clinicId"));
  }

  @Override
  public Optional<CalendarFeed> find(String clinicId, String id) {
    return collection.find(clinicId, id).map(CalendarFeedDocument::toFeed);
  }

  @Override
  public Optional<CalendarFeed> find(String clinicId, String id, Cause<CalendarFeed> cause) {
    return collection.find(clinicId, id, cause).map(CalendarFeedDocument::toFeed);
  }

  @Override
  public CalendarFeed load(String clinicId, String id, Cause<CalendarFeed> cause) {
    return collection.load(clinicId, id, cause).toFeed();
  }

  @Override
  public List<CalendarFeed> all(String clinicId) {
    List<CalendarFeed> found =
        collection
            .documents()
            .find(eq("clinicId", clinicId))
            .map(CalendarFeedDocument::toFeed)
            .into(new ArrayList<>());
    found.sort(
        Comparator.comparing((CalendarFeed feed) -> feed.created().at())
            .thenComparing(CalendarFeed::id));
    return found;
  }

  @Override
  public void insert(CalendarFeed feed, Cause<CalendarFeed> cause) {
    collection.insert(CalendarFeedDocument.of(feed), List.of(), cause.of(feed));
  }

  @Override
  public void save(CalendarFeed feed, Cause<CalendarFeed> cause) {
    collection.save(CalendarFeedDocument.of(feed), List.of(), cause.of(feed));
  }
}
