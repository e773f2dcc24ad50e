package clinic.sura.notification.channel.line;

import clinic.sura.notification.channel.HttpReply;
import clinic.sura.notification.channel.HttpReply.Answered;
import clinic.sura.notification.channel.ProviderAnswer;
import com.linecorp.bot.client.base.exception.AbstractLineClientException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Arrays;
import javax.net.ssl.SSLHandshakeException;

/** Reads what LINE answered, or did not, out of the failures that its SDK makes of it. */
final class LineReplies {

  private static final int FIRST_FAULT = 500;
  private static final int UNAVAILABLE = 503;
  private static final String CONNECT_TIMED_OUT = "Connect timed out";

  private LineReplies() {}

  static ProviderAnswer of(Throwable failure) {
    if (failure instanceof AbstractLineClientException answered) {
      return of(answered);
    }
    String reason = failure.getClass().getSimpleName();
    // What can not be read may have come with 200.
    return isNeverReached(failure) ? ProviderAnswer.notTaken(reason) : ProviderAnswer.lost(reason);
  }

  /** The SDK tries LINE's addresses in turn: those before the last are the suppressed failures. */
  private static boolean isNeverReached(Throwable failure) {
    boolean noConnection =
        switch (failure) {
          case ConnectException _, UnknownHostException _, NoRouteToHostException _ -> true;
          case SSLHandshakeException _ -> true;
          case SocketTimeoutException e -> CONNECT_TIMED_OUT.equalsIgnoreCase(e.getMessage());
          default -> false;
        };
    return noConnection
        && Arrays.stream(failure.getSuppressed()).allMatch(LineReplies::isNeverReached);
  }

  private static ProviderAnswer of(AbstractLineClientException failure) {
    int status = failure.getCode();
    String reason = "LINE_" + status;
    if (status >= FIRST_FAULT && status != UNAVAILABLE) {
      // LINE may have accepted it all the same, as its guide to retrying says; the key tells.
      return ProviderAnswer.lost(reason);
    }
    var quiet = HttpReply.quiet(failure.getHeader("Retry-After"), failure.getHeader("Date"));
    return new Answered(status, "", quiet)
        .meaning()
        .orElseGet(
            () ->
                switch (status) {
                  // Accepted before, under the same retry key.
                  case 409 -> ProviderAnswer.taken();
                  case 400, 404 -> ProviderAnswer.refused(reason);
                  default -> ProviderAnswer.notTakenNow(reason);
                });
  }
}
