package clinic.sura.platform.event;

import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.AlreadyDone;
import clinic.sura.platform.aggregate.LostRace;
import clinic.sura.platform.fault.FailPoints;
import clinic.sura.platform.telemetry.EventTracing;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(1))
            .maximumExpectedValue(Duration.ofMinutes(1))
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
    var envelope = EventReader.envelope(record);
    Class<? extends ClinicEvent> recordType = envelope.recordType();
    try (var _ = MDC.putCloseable("eventId", envelope.id());
        var _ = MDC.putCloseable("eventType", envelope.type())) {
      ReceivedEvent<?> event = EventReader.read(record, envelope);
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
}
