package clinic.sura.platform.digest;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The canonical form of what is sealed, and its SHA-256: a list of names and values in a fixed
 * order, each with its length. No two contents have the same form, and it depends on no library's
 * way of writing JSON.
 */
public final class ContentForm {

  private final StringBuilder form = new StringBuilder();

  /**
   * An empty one.
   *
   * @param kind what it is the form of, with the number of that form
   */
  public ContentForm(String kind) {
    with("form", kind);
  }

  /**
   * Adds a line.
   *
   * @param value written as text, a number without the zeros at its end; nothing is not the same as
   *     an empty text
   */
  public ContentForm with(String name, @Nullable Object value) {
    part(name);
    switch (value) {
      case null -> form.append('-');
      case BigDecimal number -> part(number.stripTrailingZeros().toPlainString());
      default -> part(value.toString());
    }
    form.append('\n');
    return this;
  }

  private void part(String text) {
    form.append(text.length()).append(':').append(text);
  }

  /** In hexadecimal digits. */
  public String sha256() {
    return Sha256.hex(form.toString());
  }
}
