package clinic.sura.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.events.EventCatalogue;
import clinic.sura.events.EventJson;
import clinic.sura.events.treatment.ChartOpened;
import clinic.sura.infrastructure.EmbeddedBroker;
import clinic.sura.platform.live.LiveListener.Changed;
import clinic.sura.platform.live.LiveListener.Reset;
import clinic.sura.platform.live.LiveListener.Signal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

class LiveReaderTest {

  private static final String TOPIC = "sura.treatment";
  private static final String SENSELESS = "senseless";

  @TempDir Path folder;

  @Test
  void goes_on_by_itself_after_the_broker_was_away() throws Exception {
    LiveFeed feed = new LiveFeed(100, 100);
    EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
    String address = broker.bootstrapServers();
    int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
    LiveReader reader = reader(address, feed);
    try {
      publish(address, "before");
      reader.start();
      LiveListener listener = Objects.requireNonNull(feed.listen("bangkok", null, 20_000));
      awaitChange(listener, "before");

      broker.close();
      broker = EmbeddedBroker.start(folder, port);
      publish(address, "after");

      awaitChange(listener, "after");
    } finally {
      reader.stop();
      broker.close();
    }
  }

  @Test
  void an_event_that_makes_no_sense_ends_nothing() throws Exception {
    LiveFeed feed = new LiveFeed(100, 100);
    EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
    LiveReader reader = reader(broker.bootstrapServers(), feed);
    try {
      publish(broker.bootstrapServers(), "before");
      reader.start();
      LiveListener listener = Objects.requireNonNull(feed.listen("bangkok", null, 20_000));
      awaitChange(listener, "before");

      publish(broker.bootstrapServers(), SENSELESS);
      publish(broker.bootstrapServers(), "after");

      awaitChange(listener, "after");
    } finally {
      reader.stop();
      broker.close();
    }
  }

  /** Fails if the client is told to start anew, or if the change does not come. */
  private static void awaitChange(LiveListener listener, String patientId)
      throws InterruptedException {
    boolean begun = patientId.equals("after");
    for (Signal signal = listener.next(30_000); signal != null; signal = listener.next(30_000)) {
      if (signal instanceof Changed(_, var change) && change.id().equals(patientId)) {
        return;
      }
      assertThat(begun && signal instanceof Reset).isFalse();
    }
    throw new AssertionError("was not told of " + patientId);
  }

  private static LiveReader reader(String address, LiveFeed feed) {
    var consumers =
        new DefaultKafkaConsumerFactory<String, byte[]>(
            Map.of(
                "bootstrap.servers",
                address,
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                ByteArrayDeserializer.class,
                "reconnect.backoff.max.ms",
                500));
    return new LiveReader(
        consumers,
        TOPIC,
        event -> {
          if (event.data().key().equals(SENSELESS)) {
            throw new DateTimeException("Mars/Olympus");
          }
          return Optional.of(
              new LiveChange("chart", event.data().key(), List.of(), event.data().version()));
        },
        feed);
  }

  private static void publish(String address, String patientId) throws Exception {
    var event = new ChartOpened("bangkok", patientId, 1, "appointment-1");
    var record =
        new ProducerRecord<>(
            TOPIC, patientId, EventJson.write(event).getBytes(StandardCharsets.UTF_8));
    Map.of(
            "ce_id",
            "id-" + patientId,
            "ce_type",
            EventCatalogue.typeOf(ChartOpened.class),
            "ce_subject",
            patientId,
            "ce_time",
            Instant.parse("2026-12-01T02:00:00Z").toString())
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", address),
            new StringSerializer(),
            new ByteArraySerializer())) {
      var _ = producer.send(record).get(60, TimeUnit.SECONDS);
    }
  }
}
