package clinic.sura.treatment.calendar.mongo;

import clinic.sura.platform.aggregate.AggregateDocument;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

public record ClinicCalendarDocument(
    @BsonId String id, String clinicId, long version, String zone, Instant asOf)
    implements AggregateDocument {}
