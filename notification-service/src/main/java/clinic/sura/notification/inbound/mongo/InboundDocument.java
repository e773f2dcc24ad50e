package clinic.sura.notification.inbound.mongo;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.inbound.InboundMessage;
import clinic.sura.notification.inbound.InboundMessage.Done;
import clinic.sura.platform.aggregate.AggregateDocument;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What a patient wrote, as stored.
 *
 * @param doneBy null while nobody has seen to it
 * @param openOf the clinic, while nobody has seen to it: what the list is found by
 */
public record InboundDocument(
    @BsonId String id,
    String clinicId,
    String patientId,
    String channel,
    String text,
    Instant at,
    @Nullable String doneBy,
    @Nullable Instant doneAt,
    @Nullable String openOf,
    long version)
    implements AggregateDocument {

  static InboundDocument of(InboundMessage message) {
    Done done = message.done();
    return new InboundDocument(
        message.id(),
        message.clinicId(),
        message.patientId(),
        message.channel().name(),
        message.text(),
        message.at(),
        done == null ? null : done.by(),
        done == null ? null : done.at(),
        done == null ? message.clinicId() : null,
        message.version());
  }

  InboundMessage toMessage() {
    return new InboundMessage(
        id,
        clinicId,
        patientId,
        Channel.valueOf(channel),
        text,
        at,
        doneBy == null || doneAt == null ? null : new Done(doneBy, doneAt),
        version);
  }
}
