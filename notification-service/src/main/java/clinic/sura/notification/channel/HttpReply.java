package clinic.sura.notification.channel;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came back of a request to a provider, and what can be read from it whoever it was. */
public sealed interface HttpReply {

  /**
   * The provider answered.
   *
   * @param quiet how long it wants to be left alone
   */
  record Answered(int status, String body, Duration quiet) implements HttpReply {}

  /** The request can not have been taken: there was no connection. */
  record NotReached(String reason) implements HttpReply {}

  /** The request was written, or may have been, and no answer came. */
  record Silent(String reason) implements HttpReply {}

  /** Where nobody says how long. */
  Duration USUAL_QUIET = Duration.ofSeconds(1);

  int UNAUTHORIZED = 401;
  int FORBIDDEN = 403;
  int TOO_MANY_REQUESTS = 429;
  int FIRST_FAULT = 500;
  int BAD_GATEWAY = 502;
  int GATEWAY_TIMEOUT = 504;

  /** What the reply means with every provider; empty where that one's own words decide. */
  default Optional<ProviderAnswer> meaning() {
    return switch (this) {
      case NotReached(String reason) -> Optional.of(ProviderAnswer.notTaken(reason));
      case Silent(String reason) -> Optional.of(ProviderAnswer.lost(reason));
      case Answered answered -> meaning(answered);
    };
  }

  private static Optional<ProviderAnswer> meaning(Answered answered) {
    String reason = "HTTP_" + answered.status();
    return switch (answered.status()) {
      case TOO_MANY_REQUESTS -> Optional.of(ProviderAnswer.later(reason, answered.quiet()));
      // They are about our account, not about this message.
      case UNAUTHORIZED, FORBIDDEN -> Optional.of(ProviderAnswer.notTaken(reason));
      // The gateway answers that it has no answer.
      case BAD_GATEWAY, GATEWAY_TIMEOUT -> Optional.of(ProviderAnswer.lost(reason));
      default ->
          answered.status() >= FIRST_FAULT
              ? Optional.of(ProviderAnswer.notTaken(reason))
              : Optional.empty();
    };
  }

  /**
   * How long a provider wants to be left alone.
   *
   * @param retryAfter the header of that name: seconds, or a time (RFC 9110, 10.2.3)
   * @param date the provider's own time, against which that time is read
   */
  static Duration quiet(@Nullable String retryAfter, @Nullable String date) {
    if (retryAfter == null) {
      return USUAL_QUIET;
    }
    try {
      return Duration.ofSeconds(Long.parseLong(retryAfter.strip()));
    } catch (NumberFormatException e) {
      return date == null ? USUAL_QUIET : between(date, retryAfter);
    }
  }

  private static Duration between(String date, String retryAfter) {
    try {
      return Duration.between(time(date), time(retryAfter));
    } catch (DateTimeParseException e) {
      return USUAL_QUIET;
    }
  }

  private static ZonedDateTime time(String header) {
    return ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
  }
}
