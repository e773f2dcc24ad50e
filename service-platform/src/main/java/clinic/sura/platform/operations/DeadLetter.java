package clinic.sura.platform.operations;

import java.time.Instant;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An event that this service could not handle.
 *
 * @param id where it was parked: partition and offset of the dead-letter topic
 * @param topic where it came from
 * @param type its CloudEvents type, if it has one
 * @param reason what went wrong
 * @param status PARKED or REPLAYED
 * @param headers the headers it came with
 * @param data its payload as text
 */
public record DeadLetter(
    @BsonId String id,
    String topic,
    @Nullable String key,
    @Nullable String type,
    @Nullable String eventId,
    String reason,
    Instant parkedAt,
    String status,
    @Nullable Instant replayedAt,
    Map<String, String> headers,
    @Nullable String data) {}
