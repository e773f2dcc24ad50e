package clinic.sura.notification.channel.twilio;

import clinic.sura.notification.channel.HttpReply;
import clinic.sura.notification.channel.HttpReply.Answered;
import clinic.sura.notification.channel.ProviderHttp;
import com.twilio.exception.ApiConnectionException;
import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/**
 * Carries one call of Twilio's SDK, and keeps what came back of it. The SDK's own transport sends
 * again whatever was answered with 5xx, a message among it, and does not tell a call that was never
 * taken from one that was not answered.
 */
final class TwilioTransport extends HttpClient {

  private final ProviderHttp http;
  private final URI baseUrl;
  private HttpReply reply = new HttpReply.NotReached("NOT_SENT");

  TwilioTransport(ProviderHttp http, URI baseUrl) {
    this.http = http;
    this.baseUrl = baseUrl;
  }

  /** What came back last. */
  HttpReply reply() {
    return reply;
  }

  /** Once, and not again. */
  @Override
  public Response reliableRequest(Request request) {
    return makeRequest(request);
  }

  @Override
  public Response makeRequest(Request request) {
    HttpRequest.Builder sent =
        HttpRequest.newBuilder(address(request.constructURL()))
            .header("Authorization", request.getAuthString())
            .header("Accept", "application/json");
    if (request.getMethod() == HttpMethod.POST) {
      sent.header("Content-Type", "application/x-www-form-urlencoded")
          .POST(BodyPublishers.ofString(request.encodeFormBody()));
    }
    reply = http.send(sent);
    if (reply instanceof Answered answered) {
      return new Response(answered.body(), answered.status());
    }
    throw new ApiConnectionException("No answer");
  }

  private URI address(URL ofTwilio) {
    return baseUrl.resolve(ofTwilio.getFile());
  }
}
