package clinic.sura.local.demo;

import clinic.sura.events.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the events off the topics as they are published, as any consumer would. */
public final class EventWatch implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(100);

  private final KafkaConsumer<String, byte[]> consumer;
  private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();
  private final Thread reader;

  /**
   * An event on a topic.
   *
   * @param type without prefix and version, such as ConsultationBooked
   * @param seenAtNanos of {@link System#nanoTime()}
   */
  record Seen(String type, String patientId, long seenAtNanos) {}

  public EventWatch(String bootstrapServers) {
    consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers",
                bootstrapServers,
                "auto.offset.reset",
                "latest",
                "fetch.max.wait.ms",
                50,
                "enable.auto.commit",
                false),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        Stream.of(Topics.BOOKING, Topics.TREATMENT, Topics.NOTIFICATION)
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    consumer.assign(partitions);
    // Where each one ends is asked now, not at the first poll: nothing is missed in between.
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    reader = Thread.ofPlatform().daemon().name("event-watch").start(this::read);
  }

  private void read() {
    try (consumer) {
      while (true) {
        for (ConsumerRecord<String, byte[]> event : consumer.poll(POLL)) {
          seen.add(new Seen(typeOf(event), String.valueOf(event.key()), System.nanoTime()));
        }
      }
    } catch (WakeupException e) {
      // It is closed.
    }
  }

  private static String typeOf(ConsumerRecord<String, byte[]> event) {
    Header type = event.headers().lastHeader("ce_type");
    String name = type == null ? "" : new String(type.value(), StandardCharsets.UTF_8);
    String[] parts = name.split("\\.", -1);
    return parts.length < 2 ? name : parts[parts.length - 2];
  }

  /** The first event of the type about the patient that was seen at or after a moment. */
  Optional<Seen> find(String type, String patientId, long sinceNanos) {
    return seen.stream()
        .filter(event -> event.type().equals(type) && event.patientId().equals(patientId))
        .filter(event -> event.seenAtNanos() >= sinceNanos)
        .findFirst();
  }

  @Override
  public void close() {
    consumer.wakeup();
    try {
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
