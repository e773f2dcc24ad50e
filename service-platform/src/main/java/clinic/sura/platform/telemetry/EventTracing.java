package clinic.sura.platform.telemetry;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Keeps one trace from the call that changed an aggregate to the last consumer of its event. The
 * trace waits with the event in the outbox, because the relay runs later and elsewhere.
 */
public final class EventTracing {

  private final Tracer tracer;
  private final Propagator propagator;

  public EventTracing(Tracer tracer, Propagator propagator) {
    this.tracer = tracer;
    this.propagator = propagator;
  }

  /** The W3C {@code traceparent} of what runs now. */
  public Optional<String> currentTraceParent() {
    Span span = tracer.currentSpan();
    if (span == null) {
      return Optional.empty();
    }
    Map<String, String> carrier = new HashMap<>();
    propagator.inject(span.context(), carrier, (target, name, value) -> carrier.put(name, value));
    return Optional.ofNullable(carrier.get("traceparent"));
  }

  /** Runs a consumer within the trace that the event's headers name. */
  public void continued(String name, Headers headers, Runnable consumer) {
    Span span =
        propagator.extract(headers, EventTracing::text).kind(Span.Kind.CONSUMER).name(name).start();
    try (Tracer.SpanInScope _ = tracer.withSpan(span)) {
      consumer.run();
    } catch (RuntimeException e) {
      span.error(e);
      throw e;
    } finally {
      span.end();
    }
  }

  // The propagator asks for headers that may not be there and expects null then.
  @SuppressWarnings("NullAway")
  private static String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }
}
