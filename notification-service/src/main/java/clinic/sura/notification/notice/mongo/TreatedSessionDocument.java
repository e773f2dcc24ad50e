package clinic.sura.notification.notice.mongo;

import clinic.sura.platform.aggregate.AggregateDocument;
import org.bson.codecs.pojo.annotations.BsonId;

/** At which visit a session took place. */
public record TreatedSessionDocument(
    @BsonId String id, String clinicId, long version, String appointmentId)
    implements AggregateDocument {}
