package clinic.sura.notification.reply;

import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.occasion.Fact.VisitChanged;
import clinic.sura.notification.occasion.Occasion;
import clinic.sura.notification.occasion.Occasions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Finds the visit that a message asks its patient about. */
@Service
public class FindVisit {

  private final Occasions occasions;

  public FindVisit(Occasions occasions) {
    this.occasions = occasions;
  }

  /**
   * A visit to come.
   *
   * @param toldAt when the message about it went out
   * @param asTold whether it is still when that message says
   */
  public record Visit(String appointmentId, Instant toldAt, boolean asTold) {}

  /** The visit, if the message is one that may be answered and the visit is still to come. */
  Optional<Visit> ahead(MessageIntent message, Instant toldAt, Instant now) {
    if (!message.kind().asksForAnswer()) {
      return Optional.empty();
    }
    return occasions
        .find(message.clinicId(), message.occasionId())
        .flatMap(occasion -> ahead(occasion, toldAt, now));
  }

  private static Optional<Visit> ahead(Occasion occasion, Instant toldAt, Instant now) {
    List<VisitChanged> changes = occasion.facts(VisitChanged.class);
    if (changes.isEmpty() || !isToCome(changes.getLast(), now)) {
      return Optional.empty();
    }
    Instant start = changes.getLast().details().start();
    boolean asTold =
        changes.stream()
            .filter(change -> !change.at().isAfter(toldAt))
            .reduce((_, last) -> last)
            .filter(last -> last.details().start().equals(start))
            .isPresent();
    return Optional.of(new Visit(occasion.subject(), toldAt, asTold));
  }

  private static boolean isToCome(VisitChanged latest, Instant now) {
    return switch (latest.change()) {
      case BOOKED, RESCHEDULED, REINSTATED, CHECK_IN_UNDONE ->
          latest.details().start().isAfter(now);
      case CANCELLED, MISSED, CHECKED_IN -> false;
    };
  }
}
