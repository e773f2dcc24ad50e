package clinic.sura.notification.channel.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.notification.channel.ChannelProvider;
import clinic.sura.notification.channel.Outcome;
import clinic.sura.notification.channel.ProviderContract;
import clinic.sura.notification.channel.ProviderGuards;
import clinic.sura.notification.channel.ProviderHttp;
import clinic.sura.notification.channel.ScriptedHttpServer;
import clinic.sura.notification.channel.ScriptedHttpServer.Answer;
import clinic.sura.notification.channel.ScriptedHttpServer.Received;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WhatsAppChannelTest extends ProviderContract {

  private static final String MEI = "+886912345678";
  private static final String TAKEN =
      """
      {"messaging_product":"whatsapp","contacts":[{"input":"+886912345678","wa_id":"886912345678"}],
       "messages":[{"id":"wamid.1","message_status":"accepted"}]}""";

  private final JsonMapper json = new JsonMapper();
  private ScriptedHttpServer server;

  @Override
  protected ChannelProvider start(ProviderGuards guards) throws IOException {
    server = new ScriptedHttpServer();
    return new WhatsAppChannel(
        new WhatsAppSettings(
            server.url(),
            "v23.0",
            "1234",
            "token",
            "app secret",
            "verify",
            Map.of("REMINDER", "our_reminder"),
            Duration.ofMillis(500),
            Duration.ofMillis(500),
            8),
        new ProviderHttp(Duration.ofMillis(500), Duration.ofMillis(500)),
        json,
        guards);
  }

  @Override
  protected void end() {
    server.close();
  }

  @Override
  protected void behaves(Behaviour behaviour) {
    server.answers(
        switch (behaviour) {
          case TAKES -> Answer.of(200, TAKEN);
          case REFUSES_FOR_GOOD -> Answer.of(400, error(131026));
          case WANTS_IT_LATER -> Answer.of(429, error(130429)).with("Retry-After", "1");
          case IS_DOWN -> Answer.of(503, error(131016));
          case CLOSES -> ScriptedHttpServer.CLOSES;
          case IS_SILENT -> ScriptedHttpServer.IS_SILENT;
          case ANSWERS_GARBAGE -> Answer.of(200, "<html>maintenance");
        });
  }

  @Override
  protected int received() {
    return server.received().size();
  }

  @Override
  protected String address() {
    return MEI;
  }

  @Test
  void sends_an_approved_template_and_what_fills_it() {
    behaves(Behaviour.TAKES);
    provider().send(message(MEI, false));

    Received request = server.received().getFirst();
    assertThat(request.uri().getPath()).isEqualTo("/v23.0/1234/messages");
    JsonNode body = json.readTree(request.body());
    assertThat(body.path("to").asString()).isEqualTo(MEI);
    assertThat(body.path("biz_opaque_callback_data").asString()).isEqualTo("message-1");
    JsonNode template = body.path("template");
    assertThat(template.path("name").asString()).isEqualTo("sura_booking_confirmed");
    assertThat(template.path("language").path("code").asString()).isEqualTo("zh_CN");
    assertThat(
            template
                .path("components")
                .path(0)
                .path("parameters")
                .valueStream()
                .map(parameter -> parameter.path("text").asString()))
        .containsExactly("Mei", "Sura Clinic", "When: 1 December");
  }

  @ParameterizedTest
  @CsvSource({"400,130429", "400,131056", "400,80007"})
  void a_limit_that_is_said_by_a_code_is_one_too(int status, int code) {
    server.answers(Answer.of(status, error(code)).with("Retry-After", "1"));

    assertThat(provider().send(message(MEI, false)))
        .isEqualTo(new Outcome.Unreachable("WHATSAPP_" + code));
    assertThat(provider().ready()).isFalse();
  }

  @Test
  void a_template_that_is_missing_says_nothing_against_the_patient_or_the_provider() {
    server.answers(Answer.of(404, error(132001)));

    for (int i = 0; i < 3; i++) {
      assertThat(provider().send(message(MEI, false)))
          .isEqualTo(new Outcome.Unreachable("WHATSAPP_132001"));
    }
    assertThat(provider().ready()).isTrue();
  }

  private static String error(int code) {
    return """
        {"error":{"message":"(#%d) No","type":"OAuthException","code":%d,"fbtrace_id":"x"}}"""
        .formatted(code, code);
  }
}
