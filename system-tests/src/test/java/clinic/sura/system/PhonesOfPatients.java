package clinic.sura.system;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.local.Port;
import clinic.sura.local.stack.LocalClinic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the simulated providers brought to phones, and how they fail. */
final class PhonesOfPatients {

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI simulator;

  PhonesOfPatients(LocalClinic clinic) {
    simulator = clinic.ports().url(Port.PHONES);
  }

  List<JsonNode> messagesTo(String address) {
    String query = "/messages?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    HttpResponse<String> shown = send(request(query).GET());
    return new JsonMapper().readTree(shown.body()).path("messages").valueStream().toList();
  }

  /** From now on, for so many requests; 0 for all. */
  void fail(String provider, String fault, int times) {
    String body = "{\"fault\":\"%s\",\"times\":%d}".formatted(fault, times);
    assertThat(send(request("/faults/" + provider).PUT(BodyPublishers.ofString(body))).statusCode())
        .isEqualTo(204);
  }

  void heal() {
    assertThat(send(request("/faults").DELETE()).statusCode()).isEqualTo(204);
    assertThat(send(request("/receipts").DELETE()).statusCode()).isEqualTo(204);
  }

  /** What the provider tells of messages from now on: AT_ONCE, TWICE, NEVER, FAILED. */
  void tellReceipts(String provider, String how) {
    String body = "{\"receipts\":\"%s\"}".formatted(how);
    assertThat(
            send(request("/receipts/" + provider).PUT(BodyPublishers.ofString(body))).statusCode())
        .isEqualTo(204);
  }

  /** Somebody writes to the clinic, and its server takes it. */
  void write(String provider, String from, String text) {
    reply(provider, from, "text", text);
  }

  /** Somebody presses a button that a message had. */
  void press(String provider, String from, String data) {
    reply(provider, from, "data", data);
  }

  private void reply(String provider, String from, String field, String value) {
    String form =
        "provider=%s&from=%s&%s=%s"
            .formatted(
                provider,
                URLEncoder.encode(from, StandardCharsets.UTF_8),
                field,
                URLEncoder.encode(value, StandardCharsets.UTF_8));
    assertThat(send(request("/replies").POST(BodyPublishers.ofString(form))).statusCode())
        .isEqualTo(204);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(simulator.resolve(path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
