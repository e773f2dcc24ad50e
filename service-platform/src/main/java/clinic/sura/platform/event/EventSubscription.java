package clinic.sura.platform.event;

import clinic.sura.events.ClinicEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a feature does on the events of one topic; declare it as a bean.
 *
 * <p>Delivery is at least once, and after a crash or a replay events of different aggregates may
 * come in another order: a handler must be idempotent. A handler that throws is tried again with
 * back-off; then the event is parked on the service's dead-letter topic.
 */
public final class EventSubscription {

  private final String topic;
  private final Map<Class<? extends ClinicEvent>, Consumer<ReceivedEvent<?>>> handlers =
      new LinkedHashMap<>();

  private EventSubscription(String topic) {
    this.topic = topic;
  }

  public static EventSubscription to(String topic) {
    return new EventSubscription(topic);
  }

  /** Adds what happens on one type; each type may be given once. */
  @SuppressWarnings("unchecked")
  public <E extends ClinicEvent> EventSubscription on(
      Class<E> type, Consumer<ReceivedEvent<E>> handler) {
    Consumer<ReceivedEvent<?>> untyped = event -> handler.accept((ReceivedEvent<E>) event);
    if (handlers.putIfAbsent(type, untyped) != null) {
      throw new IllegalArgumentException(type.getSimpleName() + " is handled twice");
    }
    return this;
  }

  String topic() {
    return topic;
  }

  Map<Class<? extends ClinicEvent>, Consumer<ReceivedEvent<?>>> handlers() {
    return handlers;
  }
}
