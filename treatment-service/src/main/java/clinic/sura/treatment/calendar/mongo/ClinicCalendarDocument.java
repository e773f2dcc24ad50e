package clinic.sura.treatment.calendar.mongo;

import clinic.sura.platform.aggregate.AggregateDocument;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

public record ClinicCalendarDocument(
    @BsonId String id,
    String clinicId,
    long version,
    String zone,
    @Nullable String name,
    Instant asOf)
    implements AggregateDocument {}
