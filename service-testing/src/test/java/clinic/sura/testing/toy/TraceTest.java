package clinic.sura.testing.toy;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.events.EventJson;
import clinic.sura.events.Topics;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import clinic.sura.testing.TestTokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** One trace, from the call that changes something to the last consumer of its event. */
@ServiceTest
class TraceTest {

  @Autowired TestEvents events;
  @Autowired Environment environment;

  @Test
  void the_event_of_a_call_carries_the_trace_of_the_call() throws Exception {
    String trace = newTrace();
    String claim = "traced-" + UUID.randomUUID();
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:"
                        + environment.getRequiredProperty("local.server.port")
                        + "/api/toys"))
            .header("Authorization", "Bearer " + TestTokens.of("FRONT_DESK"))
            .header("Idempotency-Key", claim)
            .header("Content-Type", "application/json")
            .header("traceparent", parent(trace))
            .POST(BodyPublishers.ofString("{\"claim\":\"" + claim + "\",\"visits\":1}"))
            .build();

    String body = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();

    // Quotes and all: another test's short subject may well stand inside a random id.
    assertThat(
            events.awaitEnvelope(seen -> body.contains("\"" + seen.subject() + "\"")).traceParent())
        .contains(trace);
  }

  @Test
  void what_a_consumer_writes_carries_the_trace_of_the_event() {
    String trace = newTrace();
    String patient = "traced-" + UUID.randomUUID();
    Map<String, String> headers = new HashMap<>();
    headers.put("ce_id", "traced" + patient);
    headers.put("ce_type", "clinic.sura.booking.PatientCheckedIn.v1");
    headers.put("ce_subject", "a1");
    headers.put("ce_time", "2026-11-22T00:00:00Z");
    headers.put("traceparent", parent(trace));

    events.send(
        Topics.BOOKING,
        patient,
        EventJson.write(EventsTest.arrival(patient)).getBytes(StandardCharsets.UTF_8),
        headers);

    assertThat(events.awaitEnvelope(seen -> seen.subject().equals(patient)).traceParent())
        .contains(trace);
  }

  private static String newTrace() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  private static String parent(String trace) {
    return "00-" + trace + "-00f067aa0ba902b7-01";
  }
}
