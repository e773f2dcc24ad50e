package clinic.sura.notification.notice.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import clinic.sura.notification.notice.Notice;
import clinic.sura.notification.notice.Notices;
import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.AlreadyDone;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.StaleVersion;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;

@Repository
class MongoNotices implements Notices {

  private static final Logger log = LoggerFactory.getLogger(MongoNotices.class);

  private final AggregateCollection<NoticeDocument> collection;

  /** Those that were told of in the log. */
  private final Set<String> unreadable = ConcurrentHashMap.newKeySet();

  MongoNotices(Aggregates aggregates) {
    collection = aggregates.collection("notices", NoticeDocument.class);
    collection.createIndex(Indexes.ascending("dueMinute"));
    collection.createIndex(Indexes.ascending("openOf"));
    collection.createIndex(Indexes.ascending("clinicId"));
  }

  @Override
  public void add(Notice notice) {
    try {
      collection.insert(NoticeDocument.of(notice), List.of(), Cause.<Notice>none().of(notice));
    } catch (AlreadyDone e) {
      throw new StaleVersion("Another instance has just added it");
    }
  }

  @Override
  public Notice save(Notice notice, Cause<Notice> cause) {
    Notice written = notice.written();
    collection.save(NoticeDocument.of(written), List.of(), cause.of(written));
    return written;
  }

  @Override
  public Notice load(String clinicId, String id, Cause<Notice> cause) {
    return collection.load(clinicId, id, cause).toNotice();
  }

  @Override
  public Optional<Notice> find(String clinicId, String id) {
    return collection.find(clinicId, id).map(NoticeDocument::toNotice);
  }

  @Override
  public List<Notice> open(String clinicId) {
    return readable(
        collection
            .documents()
            .find(eq("openOf", clinicId))
            .sort(Sorts.ascending("raisedAt", "_id")));
  }

  @Override
  public List<Notice> latest(String clinicId, int limit) {
    return readable(
        collection
            .documents()
            .find(eq("clinicId", clinicId))
            .sort(Sorts.descending("raisedAt", "_id"))
            .limit(limit));
  }

  @Override
  public List<Notice> due(Instant until, int limit) {
    // One condition with two bounds: of two conditions on a field, an index serves only one.
    Document minutes = new Document("$gt", "").append("$lte", NoticeDocument.minuteOf(until));
    return readable(
        collection
            .documents()
            .find(and(new Document("dueMinute", minutes), lte("nextLookAt", until)))
            .limit(limit));
  }

  /** One that a newer version has written, of a kind not known here, stops none of the others. */
  private List<Notice> readable(Iterable<NoticeDocument> documents) {
    List<Notice> notices = new ArrayList<>();
    for (NoticeDocument document : documents) {
      try {
        notices.add(document.toNotice());
      } catch (IllegalArgumentException e) {
        if (unreadable.add(document.id())) {
          log.error("Notice {} can not be read and is left out", document.id(), e);
        }
      }
    }
    return notices;
  }
}
