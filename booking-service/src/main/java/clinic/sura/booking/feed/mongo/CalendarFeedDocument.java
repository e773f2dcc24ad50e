package clinic.sura.booking.feed.mongo;

import clinic.sura.booking.feed.CalendarFeed;
import clinic.sura.booking.setup.Edit;
import clinic.sura.platform.aggregate.AggregateDocument;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A calendar feed as stored. */
public record CalendarFeedDocument(
    @BsonId String id,
    String clinicId,
    long version,
    String kind,
    String resourceId,
    Edit created,
    @Nullable Edit revoked)
    implements AggregateDocument {

  static CalendarFeedDocument of(CalendarFeed feed) {
    return new CalendarFeedDocument(
        feed.id(),
        feed.clinicId(),
        feed.version(),
        feed.kind().name(),
        feed.resourceId(),
        feed.created(),
        feed.revoked());
  }

  CalendarFeed toFeed() {
    return new CalendarFeed(
        clinicId, id, version, CalendarFeed.Kind.valueOf(kind), resourceId, created, revoked);
  }
}
