package clinic.sura.notification.channel;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what is encoded as a form encodes it: queries, and the bodies of some providers. */
public final class FormFields {

  private FormFields() {}

  /** The fields by name, the first of each; empty if they are not encoded as they should be. */
  public static Optional<Map<String, String>> read(@Nullable String encoded) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (encoded == null || encoded.isEmpty()) {
      return Optional.of(fields);
    }
    try {
      for (String field : encoded.split("&", -1)) {
        int equals = field.indexOf('=');
        String name = equals < 0 ? field : field.substring(0, equals);
        String value = equals < 0 ? "" : field.substring(equals + 1);
        fields.putIfAbsent(decoded(name), decoded(value));
      }
      return Optional.of(fields);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
