package clinic.sura.platform.live;

import clinic.sura.platform.event.ReceivedEvent;
import java.util.Optional;

/** Which of a service's own events its clients hear of; declare it as a bean. */
@FunctionalInterface
public interface LiveChanges {

  /** What to read again because of an event, or nothing. */
  Optional<LiveChange> of(ReceivedEvent<?> event);
}
