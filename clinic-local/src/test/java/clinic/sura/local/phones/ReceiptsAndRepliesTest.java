package clinic.sura.local.phones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the simulated providers tell a clinic. */
class ReceiptsAndRepliesTest {

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Call> told = new CopyOnWriteArrayList<>();
  private HttpServer clinic;
  private ProviderSimulator simulator;

  @BeforeEach
  void start() throws IOException {
    clinic = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    clinic.createContext(
        "/",
        exchange -> {
          try (exchange) {
            told.add(Call.of(exchange));
            exchange.sendResponseHeaders(204, -1);
          }
        });
    clinic.start();
    simulator = ProviderSimulator.start(0, null, address());
  }

  @AfterEach
  void stop() {
    simulator.close();
    clinic.stop(0);
    http.close();
  }

  private URI address() {
    return URI.create("http://localhost:" + clinic.getAddress().getPort());
  }

  @Test
  void twilio_tells_where_it_was_asked_to_and_signs_it() throws Exception {
    text();

    await().until(() -> told.size() == 1);
    Call receipt = told.getFirst();
    assertThat(receipt.path()).isEqualTo("/webhooks/twilio");
    assertThat(receipt.query()).containsEntry("message", "m1");
    assertThat(receipt.form()).containsEntry("MessageStatus", "delivered");
    assertThat(receipt.header("x-twilio-signature")).hasSize(28).endsWith("=");
  }

  @Test
  void receipts_come_twice_never_or_say_that_it_has_not_arrived_as_the_switch_says()
      throws Exception {
    receipts("TWICE");
    text();
    await().until(() -> told.size() == 2);
    assertThat(told.get(1)).isEqualTo(told.get(0));

    told.clear();
    receipts("NEVER");
    text();
    receipts("FAILED");
    text();
    await().until(() -> !told.isEmpty());
    assertThat(told.getFirst().form())
        .containsEntry("MessageStatus", "undelivered")
        .containsEntry("ErrorCode", "30003");
    assertThat(told).hasSize(1);
  }

  @Test
  void late_receipts_come_late() throws Exception {
    send("/receipts/twilio", "PUT", "{\"receipts\":\"LATE\",\"seconds\":1}");
    long begin = System.nanoTime();
    text();

    await().until(() -> told.size() == 1);
    assertThat(System.nanoTime() - begin).isGreaterThan(1_000_000_000L);
  }

  @Test
  void whoever_writes_or_presses_is_told_as_each_provider_tells_it() throws Exception {
    assertThat(reply(Map.of("provider", "twilio", "from", "+66812345678", "text", "1")))
        .isEqualTo(204);
    assertThat(reply(Map.of("provider", "line", "from", "U1", "data", "m1 2"))).isEqualTo(204);
    assertThat(reply(Map.of("provider", "whatsapp", "from", "+66812345678", "text", "2")))
        .isEqualTo(204);
    assertThat(reply(Map.of("provider", "pigeon", "from", "x"))).isEqualTo(400);

    assertThat(told.get(0).form()).containsEntry("Body", "1");
    assertThat(told.get(1).json().at("/events/0/postback/data").asString()).isEqualTo("m1 2");
    assertThat(told.get(1).header("x-line-signature")).isNotEmpty();
    assertThat(told.get(2).json().at("/entry/0/changes/0/value/messages/0/text/body").asString())
        .isEqualTo("2");
    assertThat(told.get(2).header("x-hub-signature-256")).startsWith("sha256=");
  }

  @Test
  void the_page_has_a_switch_and_a_line_to_answer_with() throws Exception {
    text();

    assertThat(send("/", "GET", "").body())
        .contains("<label for=\"receipts-twilio\">", "Answer by SMS from +66812345678")
        .doesNotContain("receipts-line");
  }

  private void receipts(String mode) throws Exception {
    assertThat(send("/receipts/twilio", "PUT", "{\"receipts\":\"" + mode + "\"}").statusCode())
        .isEqualTo(204);
  }

  private void text() throws Exception {
    String callback =
        URLEncoder.encode(address() + "/webhooks/twilio?message=m1", StandardCharsets.UTF_8);
    assertThat(
            send(
                    "/2010-04-01/Accounts/AC1/Messages.json",
                    "POST",
                    "To=%2B66812345678&Body=Hello&StatusCallback=" + callback)
                .statusCode())
        .isEqualTo(201);
  }

  private int reply(Map<String, String> fields) throws Exception {
    String form =
        fields.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send("/replies", "POST", form).statusCode();
  }

  private HttpResponse<String> send(String path, String method, String body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(simulator.url().resolve(path))
            .header("Authorization", "Basic eA==")
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }
}
