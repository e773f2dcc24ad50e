package clinic.sura.platform.aggregate;

import clinic.sura.platform.event.ReceivedEvent;
import java.util.function.Function;

/**
 * Why an aggregate is written. The cause goes into the same document as the change, so that the
 * same cause, met again, changes nothing.
 *
 * @param <A> the aggregate that the cause changes
 */
public sealed interface Cause<A> {

  /** A caller asked for it; a repeat with the same key gets the first answer. */
  record Request<A>(IdempotencyKey key, int status, Function<A, ?> body) implements Cause<A> {}

  /** An event led to it; a second delivery is passed over. */
  record Event<A>(String eventId) implements Cause<A> {}

  /** A write that is idempotent by itself, such as one under {@code If-Match} or by a timer. */
  record None<A>() implements Cause<A> {}

  static <A> Cause<A> request(IdempotencyKey key, int status, Function<A, ?> body) {
    return new Request<>(key, status, body);
  }

  static <A> Cause<A> event(ReceivedEvent<?> event) {
    return new Event<>(event.id());
  }

  static <A> Cause<A> none() {
    return new None<>();
  }

  /** The same cause, with the answer that the changed aggregate gives. */
  default Written of(A aggregate) {
    return switch (this) {
      case Request<A>(IdempotencyKey key, int status, Function<A, ?> body) ->
          new Written.ForRequest(key, new Answer(status, body.apply(aggregate)));
      case Event<A>(String eventId) -> new Written.ForEvent(eventId);
      case None<A>() -> new Written.ForNothing();
    };
  }

  /** A cause as it goes into the document. */
  sealed interface Written {
    record ForRequest(IdempotencyKey key, Answer answer) implements Written {}

    record ForEvent(String eventId) implements Written {}

    record ForNothing() implements Written {}
  }
}
