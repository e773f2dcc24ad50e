package clinic.sura.notification.channel.line;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.notification.channel.ChannelProvider;
import clinic.sura.notification.channel.Outcome;
import clinic.sura.notification.channel.ProviderContract;
import clinic.sura.notification.channel.ProviderGuards;
import clinic.sura.notification.channel.ScriptedHttpServer;
import clinic.sura.notification.channel.ScriptedHttpServer.Answer;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineChannelTest extends ProviderContract {

  private static final String MEI = "U0123456789abcdef0123456789abcdef";
  private static final String TAKEN = "{\"sentMessages\":[{\"id\":\"1\",\"quoteToken\":\"q\"}]}";

  private ScriptedHttpServer server;

  @Override
  protected ChannelProvider start(ProviderGuards guards) throws IOException {
    server = new ScriptedHttpServer();
    return new LineChannel(
        new LineSettings(
            server.url(), "token", "secret", Duration.ofMillis(500), Duration.ofMillis(500), 8),
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
          case REFUSES_FOR_GOOD -> Answer.of(400, error("The property, 'to', is invalid"));
          case WANTS_IT_LATER ->
              Answer.of(429, error("The API rate limit has been exceeded."))
                  .with("Retry-After", "1");
          case IS_DOWN -> Answer.of(503, error("Unavailable"));
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
  void goes_out_under_the_same_key_every_time() {
    behaves(Behaviour.TAKES);
    provider().send(message(MEI, false));
    provider().send(message(MEI, true));

    assertThat(server.received())
        .hasSize(2)
        .allSatisfy(
            request -> {
              assertThat(request.uri().getPath()).isEqualTo("/v2/bot/message/push");
              assertThat(request.headers().get("X-line-retry-key")).isEqualTo(key());
              assertThat(request.headers().get("Authorization")).containsExactly("Bearer token");
              assertThat(request.body())
                  .contains("\"to\":\"" + MEI + "\"", "Your appointment is confirmed.");
            });
  }

  @Test
  void what_was_accepted_before_under_the_key_is_accepted() {
    server.answers(Answer.of(409, error("The retry key is already accepted")));

    assertThat(provider().send(message(MEI, true))).isEqualTo(new Outcome.Accepted());
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 504})
  void a_fault_may_have_come_after_it_was_accepted(int status) {
    server.answers(Answer.of(status, error("Internal error")));

    assertThat(provider().send(message(MEI, false)))
        .isEqualTo(new Outcome.AnswerLost("LINE_" + status));
  }

  @Test
  void what_stands_before_line_and_knows_no_json_is_understood() {
    server.answers(Answer.of(503, "<html>maintenance"));

    assertThat(provider().send(message(MEI, false))).isEqualTo(new Outcome.Unreachable("HTTP_503"));
  }

  @Test
  void an_address_that_refuses_does_not_undo_that_another_one_may_have_taken_it() {
    ConnectException last = new ConnectException();
    last.addSuppressed(new ConnectException());
    assertThat(LineReplies.of(last).outcome()).isInstanceOf(Outcome.Unreachable.class);

    last.addSuppressed(new EOFException("unexpected end of stream"));
    assertThat(LineReplies.of(last).outcome()).isInstanceOf(Outcome.AnswerLost.class);
  }

  @Test
  void a_token_that_is_not_valid_is_not_the_patients_fault() {
    server.answers(Answer.of(401, error("Authentication failed")));

    assertThat(provider().send(message(MEI, false))).isEqualTo(new Outcome.Unreachable("HTTP_401"));
  }

  private static List<String> key() {
    UUID key = LineChannel.retryKey("message-1");
    return List.of(key.toString());
  }

  private static String error(String message) {
    return "{\"message\":\"%s\"}".formatted(message);
  }
}
