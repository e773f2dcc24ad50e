package clinic.sura.local.phones;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The mails of the local inbox.
 *
 * @param mails where they are as JSON, or null to show none
 */
record Inbox(@Nullable URI mails) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int PATIENCE_MS = 1_000;

  /** One mail. */
  record Mail(String to, String subject, String sentAt) {}

  /**
   * All mails, oldest first.
   *
   * @throws IOException if the inbox is away
   */
  List<Mail> all() throws IOException {
    if (mails == null) {
      return List.of();
    }
    HttpURLConnection connection = (HttpURLConnection) mails.toURL().openConnection();
    connection.setConnectTimeout(PATIENCE_MS);
    connection.setReadTimeout(PATIENCE_MS);
    try (var body = connection.getInputStream()) {
      String json = new String(body.readAllBytes(), StandardCharsets.UTF_8);
      return JSON.readTree(json).path("mails").valueStream().map(Inbox::mail).toList();
    }
  }

  private static Mail mail(JsonNode mail) {
    return new Mail(
        mail.path("to").path(0).asString(""),
        mail.path("subject").asString(""),
        mail.path("sentAt").asString(""));
  }
}
