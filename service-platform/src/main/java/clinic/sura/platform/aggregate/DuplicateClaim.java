package clinic.sura.platform.aggregate;

/** A unique index other than the id refused the write: something that can be had once is taken. */
public final class DuplicateClaim extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DuplicateClaim(String message) {
    super(message);
  }
}
