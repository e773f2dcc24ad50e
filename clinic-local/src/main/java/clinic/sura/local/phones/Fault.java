package clinic.sura.local.phones;

/**
 * How a provider behaves.
 *
 * @param kind what it does with a request
 * @param times for so many requests, and well after that; 0 for as long as nothing else is said
 * @param retryAfterSeconds what a throttled answer says
 */
public record Fault(Kind kind, int times, int retryAfterSeconds) {

  static final Fault NONE = new Fault(Kind.NONE, 0, 0);
  private static final int USUAL_RETRY_AFTER = 5;

  /** What is done with a request. */
  public enum Kind {
    NONE("works"),
    SERVER_ERROR("answers 503"),
    THROTTLED("answers 429 with Retry-After"),
    HANG("never answers"),
    RESET("closes the connection"),
    GARBAGE("answers what nobody can read"),
    ANSWER_LOST("takes the message, and its answer is lost");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  static Fault of(Kind kind) {
    return new Fault(kind, 0, USUAL_RETRY_AFTER);
  }
}
