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
import java.util.ArrayList;
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
   * Handles one record. What no feature of this service asked for is not even read.
   *
   * @throws EventRejected if it is of an unknown type or can't be read
   */
  public void dispatch(ConsumerRecord<String, byte[]> record) {
    var envelope = EventReader.envelope(record);
    var handlers = handlers(record.topic(), envelope.recordType());
    if (!handlers.isEmpty()) {
      handle(record, envelope, handlers);
    }
    failPoints.reach(FailPoints.AFTER_HANDLING);
  }

  private List<Consumer<ReceivedEvent<?>>> handlers(
      String topic, Class<? extends ClinicEvent> recordType) {
    List<Consumer<ReceivedEvent<?>>> found = new ArrayList<>();
    for (EventSubscription subscription : subscriptions) {
      Consumer<ReceivedEvent<?>> handler = subscription.handlers().get(recordType);
      if (handler != null && subscription.topic().equals(topic)) {
        found.add(handler);
      }
    }
    return found;
  }

  private void handle(
      ConsumerRecord<String, byte[]> record,
      EventReader.Envelope envelope,
      List<Consumer<ReceivedEvent<?>>> handlers) {
    try (var _ = MDC.putCloseable("eventId", envelope.id());
        var _ = MDC.putCloseable("eventType", envelope.type())) {
      ReceivedEvent<?> event = EventReader.read(record, envelope);
      tracing.continued(
          "handle " + envelope.recordType().getSimpleName(),
          record.headers(),
          () -> handlers.forEach(handler -> handleOnce(event, handler)));
      latency.record(Duration.between(event.time(), clock.instant()));
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
