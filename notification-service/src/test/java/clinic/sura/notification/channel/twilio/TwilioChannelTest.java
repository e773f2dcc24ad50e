package clinic.sura.notification.channel.twilio;

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
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwilioChannelTest extends ProviderContract {

  private static final String MEI = "+886912345678";
  private static final Instant NOW = Instant.parse("2026-11-29T05:00:00Z");
  private static final String TAKEN =
      """
      {"sid":"SM0123456789abcdef0123456789abcdef","to":"+886912345678","status":"queued",
       "body":"Your appointment is confirmed.","date_created":"Sun, 29 Nov 2026 04:59:50 +0000"}""";

  private ScriptedHttpServer server;

  @Override
  protected ChannelProvider start(ProviderGuards guards) throws IOException {
    server = new ScriptedHttpServer();
    return new TwilioChannel(
        new TwilioSettings(
            server.url(),
            "AC1",
            "secret",
            "+15005550006",
            null,
            "https://clinic.example/webhooks/twilio",
            Duration.ofMillis(500),
            Duration.ofMillis(500),
            8),
        new ProviderHttp(Duration.ofMillis(500), Duration.ofMillis(500)),
        guards,
        InstantSource.fixed(NOW));
  }

  @Override
  protected void end() {
    server.close();
  }

  @Override
  protected void behaves(Behaviour behaviour) {
    server.answers(
        switch (behaviour) {
          case TAKES -> Answer.of(201, TAKEN);
          case REFUSES_FOR_GOOD -> Answer.of(400, error(400, 21211));
          case WANTS_IT_LATER -> Answer.of(429, error(429, 20429)).with("Retry-After", "1");
          case IS_DOWN -> Answer.of(503, error(503, 20503));
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
  void sends_text_sender_and_where_to_tell_what_became_of_it() {
    behaves(Behaviour.TAKES);
    provider().send(message(MEI, false));

    Received request = server.received().getFirst();
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.uri().getPath()).isEqualTo("/2010-04-01/Accounts/AC1/Messages.json");
    assertThat(List.of(request.body().split("&")))
        .extracting(field -> URLDecoder.decode(field, StandardCharsets.UTF_8))
        .contains(
            "To=" + MEI,
            "From=+15005550006",
            "Body=Your appointment is confirmed.",
            "StatusCallback=https://clinic.example/webhooks/twilio?message=message-1");
  }

  @Test
  void a_fault_is_not_answered_by_sending_again_at_once() {
    behaves(Behaviour.IS_DOWN);
    provider().send(message(MEI, false));

    assertThat(received()).isEqualTo(1);
  }

  @Test
  void what_twilio_has_already_is_not_sent_again() {
    server.answers(
        request ->
            request.method().equals("GET") ? list(TAKEN) : Answer.of(500, error(500, 20500)));

    assertThat(provider().send(message(MEI, true)))
        .isEqualTo(new Outcome.Accepted("SM0123456789abcdef0123456789abcdef", true));
    assertThat(server.received()).extracting(Received::method).containsExactly("GET");
  }

  @Test
  void what_twilio_does_not_have_or_could_not_deliver_is_sent_again() {
    for (String known :
        List.of(
            "",
            TAKEN.replace("queued", "undelivered"),
            TAKEN.replace("is confirmed", "is cancelled"),
            TAKEN.replace("29 Nov", "20 Nov").replace("Sun", "Fri"))) {
      server.received().clear();
      server.answers(
          request -> request.method().equals("GET") ? list(known) : Answer.of(201, TAKEN));

      assertThat(provider().send(message(MEI, true))).isInstanceOf(Outcome.Accepted.class);
      assertThat(server.received()).extracting(Received::method).containsExactly("GET", "POST");
    }
  }

  @Test
  void while_twilio_can_not_be_asked_whether_it_has_it_nothing_goes_out() {
    behaves(Behaviour.IS_DOWN);

    assertThat(provider().send(message(MEI, true))).isInstanceOf(Outcome.Unreachable.class);
    assertThat(server.received()).extracting(Received::method).containsExactly("GET");
  }

  @Test
  void a_refusal_that_is_not_about_the_number_can_pass() {
    server.answers(Answer.of(400, error(400, 21606)));

    assertThat(provider().send(message(MEI, false)))
        .isEqualTo(new Outcome.Unreachable("TWILIO_21606"));
  }

  private static Answer list(String message) {
    return Answer.of(
        200,
        """
        {"messages":[%s],"page":0,"page_size":50,"uri":"/","next_page_uri":null}"""
            .formatted(message));
  }

  private static String error(int status, int code) {
    return """
        {"code":%d,"message":"No","more_info":"https://www.twilio.com/docs/errors/%d","status":%d}"""
        .formatted(code, code, status);
  }
}
