package clinic.sura.booking.patient;

import java.util.Locale;

/**
 * A number by which a patient is known on paper. No two patients of a clinic share one.
 *
 * @param value as it is printed; spaces and hyphens make no difference
 */
public record Identifier(Kind kind, String value) {

  /** Where the number comes from. */
  public enum Kind {
    /** The clinic's own file number. */
    HN,
    PASSPORT,
    NATIONAL_ID
  }

  /** The same for every spelling. */
  public String key() {
    return kind + ":" + FoldedText.alphanumeric(value).toUpperCase(Locale.ROOT);
  }
}
