package clinic.sura.platform.event;

import clinic.sura.events.ClinicEvent;
import clinic.sura.events.EventCatalogue;
import clinic.sura.events.EventJson;
import clinic.sura.platform.aggregate.AlreadyDone;
import clinic.sura.platform.aggregate.LostRace;
import clinic.sura.platform.fault.FailPoints;
import clinic.sura.platform.telemetry.EventTracing;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Brings a record from Kafka to the handlers of its type. */
public final class EventDispatcher {

  private static final Logger log = LoggerFactory.getLogger(EventDispatcher.class);

  private final List<EventSubscription> subscriptions;
  private final EventTracing tracing;
  private final FailPoints failPoints;
  private final Timer latency;
  private final Clock clock;

  public EventDispatcher(
      Collection<EventSubscription> subscriptions,
      EventTracing tracing,
      FailPoints failPoints,
      MeterRegistry meters,
      Clock clock) {
    this.subscriptions = List.copyOf(subscriptions);
    this.tracing = tracing;
    this.failPoints = failPoints;
    this.clock = clock;
    this.latency =
        Timer.builder("sura.event.latency")
            .description("From the write that caused an event to the end of its handling here")
            .publishPercentiles(0.5, 0.99)
            .register(meters);
  }

  /** The topics that some feature of this service subscribes to. */
  public Collection<String> topics() {
    return subscriptions.stream().map(EventSubscription::topic).collect(Collectors.toSet());
  }

  /**
   * Handles one record.
   *
   * @throws EventRejected if it is of an unknown type or can't be read
   */
  public void dispatch(ConsumerRecord<String, byte[]> record) {
    String type =
        header(record, "ce_type").orElseThrow(() -> new EventRejected("no ce_type header"));
    String id = header(record, "ce_id").orElseThrow(() -> new EventRejected("no ce_id header"));
    Class<? extends ClinicEvent> recordType =
        EventCatalogue.recordOf(type)
            .orElseThrow(() -> new EventRejected("unknown event type " + type));
    try (var _ = MDC.putCloseable("eventId", id);
        var _ = MDC.putCloseable("eventType", type)) {
      ReceivedEvent<?> event = read(record, id, recordType);
      tracing.continued(
          "handle " + recordType.getSimpleName(),
          record.headers(),
          () -> handle(event, record.topic(), recordType));
      latency.record(Duration.between(event.time(), clock.instant()));
    }
    failPoints.reach(FailPoints.AFTER_HANDLING);
  }

  private void handle(
      ReceivedEvent<?> event, String topic, Class<? extends ClinicEvent> recordType) {
    for (EventSubscription subscription : subscriptions) {
      Consumer<ReceivedEvent<?>> handler = subscription.handlers().get(recordType);
      if (handler != null && subscription.topic().equals(topic)) {
        handleOnce(event, handler);
      }
    }
  }

  private static void handleOnce(ReceivedEvent<?> event, Consumer<ReceivedEvent<?>> handler) {
    try {
      LostRace.retried(
          () -> {
            handler.accept(event);
            return event;
          });
    } catch (AlreadyDone e) {
      log.debug("Met again, nothing to do");
    }
  }

  private static ReceivedEvent<?> read(
      ConsumerRecord<String, byte[]> record, String id, Class<? extends ClinicEvent> type) {
    if (record.value() == null) {
      throw new EventRejected("no data");
    }
    try {
      return new ReceivedEvent<>(
          id,
          Instant.parse(header(record, "ce_time").orElse("")),
          header(record, "ce_subject").orElseThrow(() -> new EventRejected("no ce_subject header")),
          EventJson.read(new String(record.value(), StandardCharsets.UTF_8), type));
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
