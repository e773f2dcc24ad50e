package clinic.sura.notification.reply.mongo;

import clinic.sura.notification.reply.PatientReply;
import clinic.sura.platform.aggregate.AggregateDocument;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

public record ReplyDocument(
    @BsonId String id,
    String clinicId,
    String patientId,
    String messageId,
    String appointmentId,
    String answer,
    String channel,
    Instant at,
    long version)
    implements AggregateDocument {

  static ReplyDocument of(PatientReply reply) {
    return new ReplyDocument(
        reply.id(),
        reply.clinicId(),
        reply.patientId(),
        reply.messageId(),
        reply.appointmentId(),
        reply.answer().name(),
        reply.channel().name(),
        reply.at(),
        1);
  }
}
