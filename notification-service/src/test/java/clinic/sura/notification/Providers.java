package clinic.sura.notification;

import clinic.sura.notification.channel.Signatures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;

/** Calls the service as WhatsApp and LINE do. */
final class Providers {

  private final HttpClient http = HttpClient.newHttpClient();
  private final String baseUrl;

  Providers(String port) {
    this.baseUrl = "http://localhost:" + port;
  }

  /** A receipt for a message that WhatsApp took. */
  HttpResponse<String> receipt(String messageId, String wamid, String status) {
    return whatsApp(
        "statuses",
        """
        {"id":"%s","status":"%s","biz_opaque_callback_data":"%s","errors":[{"code":131026}]}"""
            .formatted(wamid, status, messageId));
  }

  /** A text on WhatsApp. */
  HttpResponse<String> text(String from, String id, String text) {
    return whatsApp(
        "messages",
        """
        {"from":"%s","id":"%s","type":"text","text":{"body":"%s"}}"""
            .formatted(from.substring(1), id, text));
  }

  private HttpResponse<String> whatsApp(String list, String item) {
    String body = "{\"entry\":[{\"changes\":[{\"value\":{\"%s\":[%s]}}]}]}".formatted(list, item);
    return post("whatsapp", body, "X-Hub-Signature-256", whatsAppSignature(body));
  }

  static String whatsAppSignature(String body) {
    return "sha256=" + HexFormat.of().formatHex(Signatures.hmac(WhatsAppServer.APP_SECRET, body));
  }

  /** A text on LINE. */
  HttpResponse<String> line(String user, String id, String text) {
    return lineEvent(
        """
        {"type":"message","webhookEventId":"%s","source":{"userId":"%s"},
         "message":{"type":"text","text":"%s"}}"""
            .formatted(id, user, text));
  }

  /** A button that was pressed on LINE. */
  HttpResponse<String> linePressed(String user, String id, String data) {
    return lineEvent(
        """
        {"type":"postback","webhookEventId":"%s","source":{"userId":"%s"},
         "postback":{"data":"%s"}}"""
            .formatted(id, user, data));
  }

  private HttpResponse<String> lineEvent(String event) {
    String body = "{\"events\":[" + event + "]}";
    return post(
        "line",
        body,
        "X-Line-Signature",
        Base64.getEncoder().encodeToString(Signatures.hmac(LineServer.SECRET, body)));
  }

  HttpResponse<String> post(String provider, String body, String... headers) {
    HttpRequest.Builder request =
        request("/webhooks/" + provider)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(baseUrl + path)).timeout(Duration.ofSeconds(10));
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
