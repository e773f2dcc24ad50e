package clinic.sura.platform.aggregate;

/** The same idempotency key came with another request. */
public final class KeyReused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public KeyReused(String message) {
    super(message);
  }
}
