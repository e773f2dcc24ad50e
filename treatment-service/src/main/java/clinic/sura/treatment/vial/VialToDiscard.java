package clinic.sura.treatment.vial;

import clinic.sura.treatment.vial.Vial.Reconstitution;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A vial that nobody may draw from any more, with units that nobody has drawn. It is kept in sight
 * until it is thrown away, however long that takes: only then are its units told as wasted.
 *
 * @param since when its time was over; of what came first if both reasons hold
 */
public record VialToDiscard(Vial vial, Why why, Instant since) {

  /** What is over. */
  public enum Why {
    /** The time that it may be used for once it is dissolved. */
    PAST_USE,
    /** The last day on its label. */
    EXPIRED
  }

  /** Nothing if it may still be used, is empty or was put aside. */
  static Optional<VialToDiscard> of(Vial vial, Instant now, ZoneId zone) {
    if (vial.quarantinedAt() != null || vial.left().isNone()) {
      return Optional.empty();
    }
    return Stream.of(pastUse(vial, now), expired(vial, now, zone))
        .flatMap(Optional::stream)
        .min(Comparator.comparing(VialToDiscard::since));
  }

  private static Optional<VialToDiscard> pastUse(Vial vial, Instant now) {
    Reconstitution how = vial.reconstitution();
    return how == null || !now.isAfter(how.beyondUse())
        ? Optional.empty()
        : Optional.of(new VialToDiscard(vial, Why.PAST_USE, how.beyondUse()));
  }

  private static Optional<VialToDiscard> expired(Vial vial, Instant now, ZoneId zone) {
    if (!LocalDate.ofInstant(now, zone).isAfter(vial.expires())) {
      return Optional.empty();
    }
    Instant over = vial.expires().plusDays(1).atStartOfDay(zone).toInstant();
    return Optional.of(new VialToDiscard(vial, Why.EXPIRED, over));
  }
}
