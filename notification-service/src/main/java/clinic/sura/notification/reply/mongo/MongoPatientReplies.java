package clinic.sura.notification.reply.mongo;

import clinic.sura.events.notification.PatientReplied;
import clinic.sura.notification.reply.PatientReplies;
import clinic.sura.notification.reply.PatientReply;
import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.AlreadyDone;
import clinic.sura.platform.aggregate.Cause;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.springframework.stereotype.Repository;

@Repository
class MongoPatientReplies implements PatientReplies {

  private final AggregateCollection<ReplyDocument> collection;

  MongoPatientReplies(Aggregates aggregates) {
    collection = aggregates.collection("replies", ReplyDocument.class);
    collection.createIndex(Indexes.ascending("patientId"));
  }

  @Override
  public boolean add(PatientReply reply) {
    ReplyDocument document = ReplyDocument.of(reply);
    try {
      collection.insert(document, List.of(told(reply, document)), Cause.none().of(reply));
      return true;
    } catch (AlreadyDone e) {
      return false;
    }
  }

  private static PatientReplied told(PatientReply reply, ReplyDocument document) {
    return new PatientReplied(
        reply.clinicId(),
        reply.patientId(),
        document.version(),
        reply.messageId(),
        reply.appointmentId(),
        reply.answer().name(),
        reply.channel().name(),
        reply.at());
  }
}
