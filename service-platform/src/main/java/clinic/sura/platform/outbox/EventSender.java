package clinic.sura.platform.outbox;

import org.bson.BsonDocument;

/** Hands an event to the broker and comes back once the broker has it. */
@FunctionalInterface
public interface EventSender {

  /**
   * Sends an outbox entry.
   *
   * @throws NotSent if the broker did not confirm it in time; it may or may not have it
   */
  void send(BsonDocument entry);

  /** The broker did not confirm. */
  final class NotSent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotSent(Throwable cause) {
      super(cause);
    }
  }
}
