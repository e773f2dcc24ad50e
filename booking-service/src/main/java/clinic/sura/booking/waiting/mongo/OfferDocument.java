package clinic.sura.booking.waiting.mongo;

import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.waiting.Offer;
import clinic.sura.booking.waiting.PastOffer;
import clinic.sura.booking.waiting.PastOffer.Outcome;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An offer as stored.
 *
 * @param outcome why it came to nothing; null while it stands
 */
public record OfferDocument(
    String freedTimeId,
    String appointmentId,
    String practitionerId,
    Instant start,
    Instant end,
    Instant madeAt,
    Instant until,
    @Nullable String outcome,
    @Nullable Instant endedAt) {

  static OfferDocument of(Offer offer) {
    return of(offer, null, null);
  }

  static OfferDocument of(PastOffer past) {
    return of(past.offer(), past.outcome().name(), past.at());
  }

  private static OfferDocument of(
      Offer offer, @Nullable String outcome, @Nullable Instant endedAt) {
    return new OfferDocument(
        offer.freedTimeId(),
        offer.appointmentId(),
        offer.practitionerId(),
        offer.visit().from(),
        offer.visit().until(),
        offer.madeAt(),
        offer.until(),
        outcome,
        endedAt);
  }

  Offer toOffer() {
    return new Offer(
        freedTimeId, appointmentId, practitionerId, new TimeSpan(start, end), madeAt, until);
  }

  PastOffer toPastOffer() {
    return new PastOffer(
        toOffer(),
        Outcome.valueOf(Objects.requireNonNull(outcome)),
        Objects.requireNonNull(endedAt));
  }
}
