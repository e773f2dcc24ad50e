package clinic.sura.testing;

import clinic.sura.events.ClinicEvent;
import clinic.sura.events.EventCatalogue;
import clinic.sura.events.EventJson;
import clinic.sura.events.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Publishes events as other services would, and sees all that are published. */
public final class TestEvents implements AutoCloseable {

  private static final List<String> TOPICS =
      List.of(Topics.BOOKING, Topics.TREATMENT, Topics.NOTIFICATION);

  private final KafkaProducer<String, byte[]> producer;
  private final KafkaConsumer<String, byte[]> consumer;
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private final Thread reader;

  TestEvents(String bootstrapServers) {
    Map<String, Object> servers = Map.of("bootstrap.servers", bootstrapServers);
    this.producer = new KafkaProducer<>(servers, new StringSerializer(), new ByteArraySerializer());
    this.consumer =
        new KafkaConsumer<>(servers, new StringDeserializer(), new ByteArrayDeserializer());
    this.reader = Thread.ofPlatform().name("test-events").daemon().start(this::read);
  }

  /**
   * An event that was published on a topic.
   *
   * @param traceParent W3C trace context of the write that caused it; empty if it had none
   */
  public record Seen(
      String id, String type, String subject, String traceParent, ClinicEvent data) {}

  /** Waits for the first event, with its envelope, that matches. */
  public Seen awaitEnvelope(Predicate<Seen> matches) {
    return Awaitility.await("an event")
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> seen.stream().filter(matches).findFirst(), Optional::isPresent)
        .orElseThrow();
  }

  /** Publishes as the owner of that type does; returns the event's id. */
  public String publish(String subject, ClinicEvent event) {
    String id = UUID.randomUUID().toString();
    publish(id, subject, event);
    return id;
  }

  /** Publishes under an id of the caller's, so that it can be published again. */
  public void publish(String id, String subject, ClinicEvent event) {
    String type = EventCatalogue.typeOf(event.getClass());
    send(
        EventCatalogue.topicOf(type),
        event.key(),
        EventJson.write(event).getBytes(StandardCharsets.UTF_8),
        Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            id,
            "ce_type",
            type,
            "ce_source",
            "/test",
            "ce_subject",
            subject,
            "ce_time",
            Instant.now().toString(),
            "content-type",
            "application/json"));
  }

  /** Sends any record, a broken one too. */
  public void send(String topic, String key, byte[] value, Map<String, String> headers) {
    ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value);
    headers.forEach(
        (name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    try {
      var _ = producer.send(record).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All events of a type so far that match, in the order of their patients. */
  public <E extends ClinicEvent> List<E> seen(Class<E> type, Predicate<E> matches) {
    return seen.stream()
        .map(Seen::data)
        .filter(type::isInstance)
        .map(type::cast)
        .filter(matches)
        .toList();
  }

  /** Waits for the first event of a type that matches. */
  public <E extends ClinicEvent> E await(Class<E> type, Predicate<E> matches) {
    return Awaitility.await(type.getSimpleName())
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> seen(type, matches), found -> !found.isEmpty())
        .getFirst();
  }

  private void read() {
    try (consumer) {
      List<TopicPartition> partitions = new ArrayList<>();
      while (partitions.isEmpty()) {
        for (String topic : TOPICS) {
          consumer
              .partitionsFor(topic, Duration.ofSeconds(10))
              .forEach(p -> partitions.add(new TopicPartition(p.topic(), p.partition())));
        }
      }
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (true) {
        consumer.poll(Duration.ofMillis(100)).forEach(this::keep);
      }
    } catch (WakeupException e) {
      // close() asked for it
    }
  }

  private void keep(ConsumerRecord<String, byte[]> record) {
    var type = record.headers().lastHeader("ce_type");
    if (type == null) {
      return;
    }
    String name = text(type.value());
    EventCatalogue.recordOf(name)
        .ifPresent(
            known -> {
              try {
                seen.add(
                    new Seen(
                        text(record.headers().lastHeader("ce_id").value()),
                        name,
                        text(record.headers().lastHeader("ce_subject").value()),
                        textOf(record.headers().lastHeader("traceparent")),
                        EventJson.read(text(record.value()), known)));
              } catch (RuntimeException e) {
                // a record that a test broke on purpose
              }
            });
  }

  private static String textOf(@Nullable Header header) {
    return header == null ? "" : text(header.value());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    consumer.wakeup();
    try {
      reader.join(2_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    producer.close(Duration.ofSeconds(2));
  }
}
