package clinic.sura.notification.occasion.mongo;

import clinic.sura.notification.occasion.Fact;
import clinic.sura.notification.occasion.Fact.LotRecalled;
import clinic.sura.notification.occasion.Fact.OfferChanged;
import clinic.sura.notification.occasion.Fact.RecallChanged;
import clinic.sura.notification.occasion.Fact.SessionWritten;
import clinic.sura.notification.occasion.Fact.VisitChanged;
import clinic.sura.notification.occasion.VisitChange;
import clinic.sura.notification.occasion.VisitDetails;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A fact of any kind; {@code kind} is a visit's change, or the name of the other kinds.
 *
 * @param until a day, or the instant at which an offer ends
 */
public record FactDocument(
    String kind,
    long version,
    Instant at,
    int sequence,
    @Nullable VisitDocument visit,
    @Nullable String from,
    @Nullable String until) {

  private static final String SIGNED = "SESSION_SIGNED";
  private static final String AMENDED = "SESSION_AMENDED";
  private static final String GAVE_NOTHING = "SESSION_GAVE_NOTHING";
  private static final String OPENED = "RECALL_OPENED";
  private static final String CLOSED = "RECALL_CLOSED";
  private static final String OFFERED = "OFFER_MADE";
  private static final String OFFER_ENDED = "OFFER_ENDED";
  private static final String LOT_RECALLED = "LOT_RECALLED";

  static FactDocument of(Fact fact) {
    return switch (fact) {
      case VisitChanged visit ->
          new FactDocument(
              visit.change().name(),
              visit.version(),
              visit.at(),
              visit.sequence(),
              VisitDocument.of(visit.details()),
              null,
              null);
      case SessionWritten session ->
          window(kind(session), session, session.resultCheckFrom(), session.resultCheckUntil());
      case RecallChanged recall ->
          window(recall.open() ? OPENED : CLOSED, recall, recall.from(), recall.until());
      case OfferChanged offer ->
          new FactDocument(
              offer.offered() == null ? OFFER_ENDED : OFFERED,
              offer.version(),
              offer.at(),
              0,
              offer.offered() == null ? null : VisitDocument.of(offer.offered()),
              null,
              offer.until() == null ? null : offer.until().toString());
      case LotRecalled recalled -> window(LOT_RECALLED, recalled, null, null);
    };
  }

  Fact toFact() {
    return switch (kind) {
      case SIGNED, AMENDED, GAVE_NOTHING ->
          new SessionWritten(
              version, at, kind.equals(SIGNED), !kind.equals(GAVE_NOTHING), day(from), day(until));
      case OPENED -> new RecallChanged(version, at, day(from), day(until));
      case CLOSED -> new RecallChanged(version, at, null, null);
      case OFFERED -> new OfferChanged(version, at, storedVisit().toDetails(), instant(until));
      case OFFER_ENDED -> new OfferChanged(version, at, null, null);
      case LOT_RECALLED -> new LotRecalled(version, at);
      default -> visitChanged();
    };
  }

  private static String kind(SessionWritten session) {
    if (session.signed()) {
      return SIGNED;
    }
    return session.given() ? AMENDED : GAVE_NOTHING;
  }

  private VisitChanged visitChanged() {
    return new VisitChanged(
        version, at, VisitChange.valueOf(kind), sequence, storedVisit().toDetails());
  }

  private VisitDocument storedVisit() {
    if (visit == null) {
      throw new IllegalStateException(kind + " without a visit");
    }
    return visit;
  }

  private static Instant instant(@Nullable String text) {
    if (text == null) {
      throw new IllegalStateException("an offer without its end");
    }
    return Instant.parse(text);
  }

  private static FactDocument window(
      String kind, Fact fact, @Nullable LocalDate from, @Nullable LocalDate until) {
    return new FactDocument(kind, fact.version(), fact.at(), 0, null, text(from), text(until));
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static LocalDate day(@Nullable String day) {
    if (day == null) {
      throw new IllegalStateException("a window without its days");
    }
    return LocalDate.parse(day);
  }

  public record VisitDocument(
      Instant start,
      Instant end,
      String practitionerName,
      String clinicName,
      String clinicZone,
      String clinicAddress) {

    static VisitDocument of(VisitDetails details) {
      return new VisitDocument(
          details.start(),
          details.end(),
          details.practitionerName(),
          details.clinicName(),
          details.clinicZone().getId(),
          details.clinicAddress());
    }

    VisitDetails toDetails() {
      return new VisitDetails(
          start, end, practitionerName, clinicName, ZoneId.of(clinicZone), clinicAddress);
    }
  }
}
