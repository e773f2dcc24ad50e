package clinic.sura.platform.event;

/** An event that no retry can help: unknown, or not readable. It is parked at once. */
public final class EventRejected extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EventRejected(String message) {
    super(message);
  }
}
