package clinic.sura.platform.event;

import clinic.sura.events.ClinicEvent;
import clinic.sura.events.EventCatalogue;
import clinic.sura.events.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads CloudEvents in binary mode: the envelope from the headers, the fact from the value. */
public final class EventReader {

  private EventReader() {}

  record Envelope(String type, String id, Class<? extends ClinicEvent> recordType) {}

  /**
   * Reads a whole record.
   *
   * @throws EventRejected if it is of an unknown type or can't be read
   */
  public static ReceivedEvent<?> read(ConsumerRecord<String, byte[]> record) {
    return read(record, envelope(record));
  }

  static Envelope envelope(ConsumerRecord<String, byte[]> record) {
    String type =
        header(record, "ce_type").orElseThrow(() -> new EventRejected("no ce_type header"));
    String id = header(record, "ce_id").orElseThrow(() -> new EventRejected("no ce_id header"));
    return new Envelope(
        type,
        id,
        EventCatalogue.recordOf(type)
            .orElseThrow(() -> new EventRejected("unknown event type " + type)));
  }

  static ReceivedEvent<?> read(ConsumerRecord<String, byte[]> record, Envelope envelope) {
    if (record.value() == null) {
      throw new EventRejected("no data");
    }
    try {
      return new ReceivedEvent<>(
          envelope.id(),
          Instant.parse(header(record, "ce_time").orElse("")),
          header(record, "ce_subject").orElseThrow(() -> new EventRejected("no ce_subject header")),
          EventJson.read(
              new String(record.value(), StandardCharsets.UTF_8), envelope.recordType()));
    } catch (EventJson.MalformedEvent e) {
      throw new EventRejected(String.valueOf(e.getMessage()));
    } catch (DateTimeException e) {
      throw new EventRejected("ce_time is no instant");
    }
  }

  private static Optional<String> header(ConsumerRecord<String, byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null
        ? Optional.empty()
        : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
  }
}
