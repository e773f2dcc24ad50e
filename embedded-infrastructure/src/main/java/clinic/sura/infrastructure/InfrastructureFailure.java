package clinic.sura.infrastructure;

/** Why a piece of infrastructure could not start or go on; the message is one line for a person. */
public final class InfrastructureFailure extends RuntimeException {

  /** What went wrong, with the exit code by which a process tells it. */
  public enum Reason {
    USAGE(2),
    PORT_TAKEN(3),
    DATA_DAMAGED(4),
    DATA_IN_USE(5),
    STORAGE_FAILED(6),
    NOT_STARTED(7);

    private final int exitCode;

    Reason(int exitCode) {
      this.exitCode = exitCode;
    }

    public int exitCode() {
      return exitCode;
    }
  }

  private final Reason reason;

  public InfrastructureFailure(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public InfrastructureFailure(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
