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
