package clinic.sura.platform.aggregate;

import org.jspecify.annotations.Nullable;

/**
 * The cause of a write is in the document already. It ends the use case: a request is answered as
 * the first time, an event is passed over.
 */
public final class AlreadyDone extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable KeptAnswer answer;

  /**
   * For stores of aggregates.
   *
   * @param answer null if the cause was no request
   */
  public AlreadyDone(@Nullable KeptAnswer answer) {
    super("already done", null, false, false);
    this.answer = answer;
  }

  /** The first answer, if the cause was a request. */
  public @Nullable KeptAnswer answer() {
    return answer;
  }

  /**
   * An answer as the document keeps it.
   *
   * @param status HTTP status
   * @param json the body
   * @param version what the aggregate's version was with that change
   */
  public record KeptAnswer(int status, String json, long version) {}
}
