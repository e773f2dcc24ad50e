package clinic.sura.platform.web;

import clinic.sura.platform.aggregate.AggregateDocument;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The version that the caller saw, from {@code If-Match}. As a parameter of a handler method it is
 * {@code @Nullable}: null where the header is missing or {@code *}.
 */
public record ExpectedVersion(long value) {

  /** Refuses with 412 if the aggregate has changed since the caller saw it. */
  public static void require(@Nullable ExpectedVersion expected, long actual) {
    if (expected != null && expected.value != actual) {
      throw new Refusal(
          HttpStatus.PRECONDITION_FAILED,
          "stale-version",
          "It was changed since you read it. Read it again, then decide.",
          Map.of("expectedVersion", expected.value, "currentVersion", actual));
    }
  }

  /** As {@link #require(ExpectedVersion, long)}. */
  public static void require(@Nullable ExpectedVersion expected, AggregateDocument document) {
    require(expected, document.version());
  }
}
