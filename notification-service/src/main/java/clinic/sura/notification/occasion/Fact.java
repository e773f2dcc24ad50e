package clinic.sura.notification.occasion;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an occasion, as one event tells it. Instants are kept to milliseconds,
 * as the database does, so that a fact is the same before and after it is stored.
 */
public sealed interface Fact {

  /** The version that the appointment, session, recall or entry had with this. */
  long version();

  /** When it became true. */
  Instant at();

  /**
   * Whether occasions begin with such a fact: mostly, nothing is known of the occasion before it.
   */
  default boolean begins() {
    return switch (this) {
      case VisitChanged visit -> visit.change() == VisitChange.BOOKED;
      case SessionWritten session -> session.signed();
      case RecallChanged recall -> recall.open();
      case LotRecalled _ -> true;
      // Whoever waits may be offered one place after the other.
      case OfferChanged _ -> false;
    };
  }

  /**
   * A visit was booked, moved, called off, begun or missed.
   *
   * @param sequence iCalendar's SEQUENCE: how often the visit had moved
   */
  record VisitChanged(
      long version, Instant at, VisitChange change, int sequence, VisitDetails details)
      implements Fact {
    public VisitChanged {
      at = at.truncatedTo(ChronoUnit.MILLIS);
    }
  }

  /**
   * A session was signed, or amended afterwards.
   *
   * @param signed whether this is the signature; an amendment otherwise
   * @param given whether something was given: an amendment may tell that nothing was after all
   * @param resultCheckFrom first day on which results are checked
   * @param resultCheckUntil last such day
   */
  record SessionWritten(
      long version,
      Instant at,
      boolean signed,
      boolean given,
      LocalDate resultCheckFrom,
      LocalDate resultCheckUntil)
      implements Fact {
    public SessionWritten {
      at = at.truncatedTo(ChronoUnit.MILLIS);
    }
  }

  /**
   * A recall was opened or closed.
   *
   * @param from first day of the window; null when it was closed
   * @param until last day of the window; null when it was closed
   */
  record RecallChanged(
      long version, Instant at, @Nullable LocalDate from, @Nullable LocalDate until)
      implements Fact {

    public RecallChanged {
      at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    public boolean open() {
      return from != null;
    }
  }

  /** A lot that the patient was treated with is recalled; which one it is, is not kept. */
  record LotRecalled(long version, Instant at) implements Fact {
    public LotRecalled {
      at = at.truncatedTo(ChronoUnit.MILLIS);
    }
  }

  /**
   * A place is offered to a patient who waits, or is no more.
   *
   * @param offered the place; null when it is no longer offered
   * @param until first instant at which it is no longer kept; null when it is no longer offered
   */
  record OfferChanged(
      long version, Instant at, @Nullable VisitDetails offered, @Nullable Instant until)
      implements Fact {

    public OfferChanged {
      at = at.truncatedTo(ChronoUnit.MILLIS);
      until = until == null ? null : until.truncatedTo(ChronoUnit.MILLIS);
    }
  }
}
