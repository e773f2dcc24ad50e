package clinic.sura.notification.inbound.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import clinic.sura.notification.inbound.InboundMessage;
import clinic.sura.notification.inbound.InboundMessages;
import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.AlreadyDone;
import clinic.sura.platform.aggregate.Cause;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Repository;

@Repository
class MongoInboundMessages implements InboundMessages {

  private final AggregateCollection<InboundDocument> collection;

  MongoInboundMessages(Aggregates aggregates) {
    collection = aggregates.collection("inboundMessages", InboundDocument.class);
    collection.createIndex(Indexes.ascending("openOf", "at"));
    collection.createIndex(Indexes.ascending("patientId"));
  }

  @Override
  public boolean add(InboundMessage message) {
    try {
      collection.insert(InboundDocument.of(message), List.of(), Cause.none().of(message));
      return true;
    } catch (AlreadyDone e) {
      return false;
    }
  }

  @Override
  public InboundMessage load(String clinicId, String id, Cause<InboundMessage> cause) {
    return collection.load(clinicId, id, cause).toMessage();
  }

  @Override
  public InboundMessage save(InboundMessage message, Cause<InboundMessage> cause) {
    InboundMessage written = message.written();
    collection.save(InboundDocument.of(written), List.of(), cause.of(written));
    return written;
  }

  @Override
  public List<InboundMessage> open(String clinicId, int limit) {
    return collection
        .documents()
        .find(eq("openOf", clinicId))
        .sort(Indexes.ascending("at", "_id"))
        .limit(limit)
        .map(InboundDocument::toMessage)
        .into(new ArrayList<>());
  }

  @Override
  public List<InboundMessage> ofPatient(String clinicId, Set<String> patientIds, int limit) {
    return collection
        .documents()
        .find(and(eq("clinicId", clinicId), in("patientId", patientIds)))
        .sort(Indexes.descending("at", "_id"))
        .limit(limit)
        .map(InboundDocument::toMessage)
        .into(new ArrayList<>())
        .reversed();
  }

  @Override
  public long countOpen(String clinicId) {
    return collection.documents().countDocuments(eq("openOf", clinicId));
  }

  @Override
  public void erase(String clinicId, Set<String> patientIds) {
    collection.documents().deleteMany(and(eq("clinicId", clinicId), in("patientId", patientIds)));
  }
}
