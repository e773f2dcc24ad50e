package clinic.sura.platform.outbox;

import clinic.sura.events.EventCatalogue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.bson.BsonDocument;

/** Sends CloudEvents in binary mode: the envelope in headers, the fact as JSON. */
public final class KafkaEventSender implements EventSender {

  private static final long CONFIRM_SECONDS = 10;

  private final Producer<String, byte[]> producer;
  private final String source;

  /**
   * A sender.
   *
   * @param source the CloudEvents source, such as {@code /sura/booking}
   */
  public KafkaEventSender(Producer<String, byte[]> producer, String source) {
    this.producer = producer;
    this.source = source;
  }

  @Override
  public void send(BsonDocument entry) {
    try {
      var _ = producer.send(record(entry)).get(CONFIRM_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotSent(e);
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      throw new NotSent(e);
    }
  }

  private ProducerRecord<String, byte[]> record(BsonDocument entry) {
    String type = text(entry, "type");
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(
            EventCatalogue.topicOf(type),
            text(entry, "key"),
            text(entry, "data").getBytes(StandardCharsets.UTF_8));
    header(record, "ce_specversion", "1.0");
    header(record, "ce_id", text(entry, "id"));
    header(record, "ce_type", type);
    header(record, "ce_source", source);
    header(record, "ce_subject", text(entry, "subject"));
    header(
        record, "ce_time", Instant.ofEpochMilli(entry.getDateTime("time").getValue()).toString());
    header(record, "content-type", "application/json");
    if (entry.containsKey("traceparent")) {
      header(record, "traceparent", text(entry, "traceparent"));
    }
    return record;
  }

  private static String text(BsonDocument entry, String field) {
    return entry.getString(field).getValue();
  }

  private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
