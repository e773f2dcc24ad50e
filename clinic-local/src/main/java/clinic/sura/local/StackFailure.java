package clinic.sura.local;

/** Why the stack could not be started or asked; the message is for the person who typed. */
public final class StackFailure extends RuntimeException {

  /** What went wrong, with the launcher's exit code. */
  public enum Reason {
    USAGE(2),
    PORT_TAKEN(3),
    DATA_DAMAGED(4),
    ALREADY_RUNNING(5),
    DISK_FULL(6),
    NOT_STARTED(7),
    NOT_RUNNING(8),
    NOT_BUILT(9);

    private final int exitCode;

    Reason(int exitCode) {
      this.exitCode = exitCode;
    }

    public int exitCode() {
      return exitCode;
    }
  }

  private final Reason reason;

  public StackFailure(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public StackFailure(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
