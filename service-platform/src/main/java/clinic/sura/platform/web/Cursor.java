package clinic.sura.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An opaque place in a list: the sort key of the last element that was shown. */
public final class Cursor {

  private Cursor() {}

  public static String of(String lastKey) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(lastKey.getBytes(StandardCharsets.UTF_8));
  }

  /** The key that a cursor stands for; 400 if it is none of ours. */
  public static String read(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new FieldErrors(
          List.of(new FieldErrors.FieldError("cursor", "must be a nextCursor of this list")));
    }
  }

  /** As {@link #read}, where there may be none. */
  public static @Nullable String readIfPresent(@Nullable String cursor) {
    return cursor == null ? null : read(cursor);
  }
}
