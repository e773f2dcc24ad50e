package clinic.sura.local.phones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProviderSimulatorTest {

  private static final String SMS = "/2010-04-01/Accounts/AC1/Messages.json";
  private static final String PUSH = "/v2/bot/message/push";
  private static final String WHATSAPP = "/v23.0/1234/messages";
  private static final String USER = "U0123456789abcdef0123456789abcdef";

  private final HttpClient http = HttpClient.newHttpClient();
  private ProviderSimulator simulator;

  @BeforeEach
  void start() throws IOException {
    simulator = ProviderSimulator.start(0, null, null);
  }

  @AfterEach
  void stop() {
    simulator.close();
    http.close();
  }

  @Test
  void takes_a_text_and_lists_it_as_twilio_does() throws Exception {
    HttpResponse<String> taken = text("+66812345678");

    assertThat(taken.statusCode()).isEqualTo(201);
    assertThat(json(taken).path("sid").asString()).startsWith("SM");
    HttpResponse<String> listed =
        send(request(SMS + "?To=%2B66812345678").header("Authorization", "Basic eA==").GET());
    assertThat(json(listed).path("messages").path(0).path("body").asString()).isEqualTo("Hello");
    assertThat(json(listed).path("messages").path(0).path("date_created").asString())
        .matches("[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} \\+0000");
    assertThat(shown()).hasSize(1);
  }

  @Test
  void refuses_a_number_that_nobody_has() throws Exception {
    assertThat(json(text(Numbers.INVALID)).path("code").asInt()).isEqualTo(21211);
    assertThat(json(text(Numbers.NO_MOBILE)).path("code").asInt()).isEqualTo(21614);
    assertThat(json(text("0812345678")).path("code").asInt()).isEqualTo(21211);
    assertThat(shown()).isEmpty();
  }

  @Test
  void takes_the_same_retry_key_once() throws Exception {
    assertThat(push("key-1").statusCode()).isEqualTo(200);
    assertThat(push("key-1").statusCode()).isEqualTo(409);
    assertThat(push("key-2").statusCode()).isEqualTo(200);
    assertThat(shown()).hasSize(2);
  }

  @Test
  void takes_templates_on_whatsapp_and_nothing_else() throws Exception {
    assertThat(whatsApp("template", "Mei").statusCode()).isEqualTo(200);
    assertThat(json(whatsApp("text", "Mei")).path("error").path("code").asInt()).isEqualTo(131047);
    assertThat(json(whatsApp("template", "a\\nb")).path("error").path("code").asInt())
        .isEqualTo(100);
    assertThat(shown()).hasSize(1);
  }

  @Test
  void takes_nothing_without_a_credential() throws Exception {
    assertThat(send(request(SMS).POST(BodyPublishers.ofString("To=x"))).statusCode())
        .isEqualTo(401);
    assertThat(send(request(PUSH).POST(BodyPublishers.ofString("{}"))).statusCode()).isEqualTo(401);
    assertThat(send(request(WHATSAPP).POST(BodyPublishers.ofString("{}"))).statusCode())
        .isEqualTo(401);
  }

  @Test
  void fails_as_it_is_told_and_so_often() throws Exception {
    fail("twilio", "{\"fault\":\"SERVER_ERROR\",\"times\":1}");
    assertThat(text("+66812345678").statusCode()).isEqualTo(503);
    assertThat(text("+66812345678").statusCode()).isEqualTo(201);

    fail("twilio", "{\"fault\":\"THROTTLED\",\"retryAfterSeconds\":7}");
    HttpResponse<String> throttled = text("+66812345678");
    assertThat(throttled.statusCode()).isEqualTo(429);
    assertThat(throttled.headers().firstValue("Retry-After")).contains("7");

    fail("twilio", "{\"fault\":\"GARBAGE\"}");
    assertThat(text("+66812345678").body()).startsWith("<html>");
    assertThat(push("key-1").statusCode()).as("the others are well").isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.Kind.class,
      names = {"RESET", "ANSWER_LOST"})
  void leaves_without_an_answer(Fault.Kind kind) throws Exception {
    fail("twilio", "{\"fault\":\"" + kind + "\"}");

    assertThatThrownBy(() -> text("+66812345678")).isInstanceOf(IOException.class);
    assertThat(shown()).hasSize(kind == Fault.Kind.ANSWER_LOST ? 1 : 0);
  }

  @Test
  void hangs() throws Exception {
    fail("line", "{\"fault\":\"HANG\"}");

    assertThatThrownBy(() -> push("key-1")).isInstanceOf(HttpTimeoutException.class);
  }

  @Test
  void shows_each_phone_and_a_switch_with_a_name_for_each_provider() throws Exception {
    text("+66812345678");
    push("<script>");
    HttpResponse<String> switched =
        send(request("/faults/line").POST(BodyPublishers.ofString("fault=HANG")));
    HttpResponse<String> page = send(request("/").GET());

    assertThat(switched.statusCode()).isEqualTo(303);
    assertThat(page.body())
        .contains("<h3>+66812345678</h3>", "<h3>" + USER + "</h3>", "Hello", "lang=\"en\"")
        .contains("<label for=\"fault-twilio\">", "<option value=\"HANG\" selected>")
        .doesNotContain("<script>");
    assertThat(send(request("/messages").DELETE()).statusCode()).isEqualTo(204);
    assertThat(shown()).isEmpty();
  }

  @Test
  void refuses_what_it_does_not_know() throws Exception {
    assertThat(send(request("/faults/pigeon").PUT(BodyPublishers.ofString("{}"))).statusCode())
        .isEqualTo(404);
    assertThat(send(request("/faults/line").PUT(BodyPublishers.ofString("{}"))).statusCode())
        .isEqualTo(400);
    assertThat(send(request("/elsewhere").GET()).statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> text(String number) throws Exception {
    return send(
        request(SMS)
            .header("Authorization", "Basic eA==")
            .POST(BodyPublishers.ofString("To=" + number.replace("+", "%2B") + "&Body=Hello")));
  }

  private HttpResponse<String> push(String key) throws Exception {
    return send(
        request(PUSH)
            .header("Authorization", "Bearer x")
            .header("X-Line-Retry-Key", key)
            .POST(
                BodyPublishers.ofString(
                    "{\"to\":\"%s\",\"messages\":[{\"type\":\"text\",\"text\":\"%s\"}]}"
                        .formatted(USER, key))));
  }

  private HttpResponse<String> whatsApp(String type, String value) throws Exception {
    return send(
        request(WHATSAPP)
            .header("Authorization", "Bearer x")
            .POST(
                BodyPublishers.ofString(
                    """
                    {"to":"+66812345678","type":"%s","template":{"name":"t","language":{"code":"en"},
                     "components":[{"type":"body","parameters":[{"type":"text","text":"%s"}]}]}}"""
                        .formatted(type, value))));
  }

  private void fail(String provider, String fault) throws Exception {
    assertThat(
            send(request("/faults/" + provider).PUT(BodyPublishers.ofString(fault))).statusCode())
        .isEqualTo(204);
  }

  private List<JsonNode> shown() throws Exception {
    return json(send(request("/messages").GET())).path("messages").valueStream().toList();
  }

  private HttpRequest.Builder request(String path) {
    URI address = simulator.url().resolve(path);
    return HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(2));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return new JsonMapper().readTree(answer.body());
  }
}
