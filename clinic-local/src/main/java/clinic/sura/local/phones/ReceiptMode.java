package clinic.sura.local.phones;

/**
 * What a provider tells of a message that it took.
 *
 * @param seconds how long it takes to tell, for LATE
 */
public record ReceiptMode(Kind kind, int seconds) {

  static final ReceiptMode AT_ONCE = new ReceiptMode(Kind.AT_ONCE, 0);
  private static final int USUAL_SECONDS = 20;

  /** When, and how often. */
  public enum Kind {
    AT_ONCE("tells at once that it has arrived"),
    LATE("tells late that it has arrived"),
    TWICE("tells it twice"),
    NEVER("never tells"),
    FAILED("tells that it has not arrived");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  static ReceiptMode of(Kind kind) {
    return new ReceiptMode(kind, kind == Kind.LATE ? USUAL_SECONDS : 0);
  }
}
