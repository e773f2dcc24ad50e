package clinic.sura.notification;

import clinic.sura.notification.channel.ScriptedHttpServer;
import clinic.sura.notification.channel.ScriptedHttpServer.Answer;
import clinic.sura.notification.channel.ScriptedHttpServer.Received;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.test.context.DynamicPropertyRegistry;

/** LINE as the tests see it: takes everything. */
final class LineServer {

  static final String SECRET = "line secret";

  private static final ScriptedHttpServer INSTANCE = start();

  private LineServer() {}

  private static ScriptedHttpServer start() {
    try {
      ScriptedHttpServer server = new ScriptedHttpServer();
      server.answers(Answer.of(200, "{\"sentMessages\":[{\"id\":\"1\"}]}"));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void register(DynamicPropertyRegistry registry) {
    registry.add("LINE_ENABLED", () -> "true");
    registry.add("LINE_BASE_URL", () -> INSTANCE.url().toString());
    registry.add("LINE_CHANNEL_TOKEN", () -> "token");
    registry.add("LINE_CHANNEL_SECRET", () -> SECRET);
  }

  static List<Received> pushesTo(String userId) {
    return INSTANCE.received().stream().filter(push -> push.body().contains(userId)).toList();
  }
}
