package clinic.sura.notification;

import clinic.sura.notification.channel.ScriptedHttpServer;
import clinic.sura.notification.channel.ScriptedHttpServer.Answer;
import clinic.sura.notification.channel.ScriptedHttpServer.Received;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.test.context.DynamicPropertyRegistry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The WhatsApp Cloud API as the tests see it: takes everything, each under an id of its own. */
final class WhatsAppServer {

  static final String APP_SECRET = "app secret";
  static final String VERIFY_TOKEN = "the agreed word";

  private static final JsonMapper JSON = new JsonMapper();
  private static final ScriptedHttpServer INSTANCE = start();

  private WhatsAppServer() {}

  private static ScriptedHttpServer start() {
    try {
      ScriptedHttpServer server = new ScriptedHttpServer();
      server.answers(
          request -> Answer.of(200, "{\"messages\":[{\"id\":\"" + idOf(request) + "\"}]}"));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void register(DynamicPropertyRegistry registry) {
    registry.add("WHATSAPP_ENABLED", () -> "true");
    registry.add("WHATSAPP_BASE_URL", () -> INSTANCE.url().toString());
    registry.add("WHATSAPP_PHONE_NUMBER_ID", () -> "1234");
    registry.add("WHATSAPP_ACCESS_TOKEN", () -> "token");
    registry.add("WHATSAPP_APP_SECRET", () -> APP_SECRET);
    registry.add("WHATSAPP_VERIFY_TOKEN", () -> VERIFY_TOKEN);
  }

  static List<Received> messagesTo(String number) {
    return INSTANCE.received().stream().filter(sent -> sent.body().contains(number)).toList();
  }

  /** Our id of a message, as it went out. */
  static String messageId(Received sent) {
    return json(sent).path("biz_opaque_callback_data").asString();
  }

  /** WhatsApp's id of it. */
  static String idOf(Received sent) {
    return "wamid." + messageId(sent);
  }

  private static JsonNode json(Received sent) {
    return JSON.readTree(sent.body());
  }
}
