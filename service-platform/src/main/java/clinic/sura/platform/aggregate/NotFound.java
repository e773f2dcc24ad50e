package clinic.sura.platform.aggregate;

/** There is no such aggregate in the caller's clinic. */
public final class NotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotFound(String message) {
    super(message);
  }
}
