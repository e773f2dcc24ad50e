package clinic.sura.treatment.vial;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.LostRace;
import clinic.sura.treatment.calendar.ClinicCalendars;
import clinic.sura.treatment.dose.Dose;
import clinic.sura.treatment.protocol.ProductLimits;
import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.protocol.Protocols;
import clinic.sura.treatment.vial.Vial.Reconstitution;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Receives and reconstitutes vials, and shows which can be used. */
@Service
public class VialStock {

  private final Vials vials;
  private final QuarantinedLots quarantinedLots;
  private final Protocols protocols;
  private final ClinicCalendars calendars;
  private final KnowTradeItems tradeItems;
  private final Clock clock;

  VialStock(
      Vials vials,
      QuarantinedLots quarantinedLots,
      Protocols protocols,
      ClinicCalendars calendars,
      KnowTradeItems tradeItems,
      Clock clock) {
    this.vials = vials;
    this.quarantinedLots = quarantinedLots;
    this.protocols = protocols;
    this.calendars = calendars;
    this.tradeItems = tradeItems;
    this.clock = clock;
  }

  /**
   * A vial as it is delivered.
   *
   * @param gtin number of the pack; null if its code was not scanned
   */
  public record Delivery(String lot, LocalDate expires, Dose labelled, @Nullable String gtin) {

    public Delivery {
      lot = LotNumber.canonical(lot);
    }

    private Optional<TradeItem> tradeItem() {
      return Optional.ofNullable(gtin).map(number -> new TradeItem(number, labelled));
    }
  }

  /** What became of a delivery. */
  public sealed interface Receipt {
    record Received(Vial vial) implements Receipt {}

    record UnknownProduct() implements Receipt {}

    /** The product comes in other sizes, units. */
    record UnknownSize(List<BigDecimal> sizes) implements Receipt {}

    /** The number on the pack stands for something else. */
    record OtherPack(TradeItem known) implements Receipt {}

    /** The lot is recalled: its vials go back, not into stock. */
    record QuarantinedLot() implements Receipt {}
  }

  /** What became of a reconstitution. */
  public sealed interface Outcome {
    record Reconstituted(Vial vial) implements Outcome {}

    record AlreadyReconstituted(Instant at) implements Outcome {}

    record Expired(LocalDate expires) implements Outcome {}

    /** It is kept aside with its lot, or was thrown away. */
    record PutAside(Instant at) implements Outcome {}

    /** The diluent is outside what the protocol accepts, mL. */
    record DiluentOutOfRange(String range) implements Outcome {}
  }

  /** Takes a vial into stock. */
  public Receipt receive(String clinicId, String id, Delivery delivery, Cause<Vial> cause) {
    ProductLimits limits = protocols.product(delivery.labelled().product()).orElse(null);
    if (limits == null) {
      return new Receipt.UnknownProduct();
    }
    if (!limits.vialUnits().contains(delivery.labelled().units())) {
      return new Receipt.UnknownSize(limits.vialUnits());
    }
    Optional<TradeItem> known =
        delivery.tradeItem().flatMap(item -> tradeItems.contradicting(clinicId, item));
    if (known.isPresent()) {
      return new Receipt.OtherPack(known.get());
    }
    if (isQuarantined(clinicId, delivery)) {
      return new Receipt.QuarantinedLot();
    }
    Vial vial =
        new Vial(
            id,
            clinicId,
            1,
            delivery.lot(),
            delivery.expires(),
            delivery.labelled(),
            clock.instant(),
            null,
            null,
            null,
            List.of());
    vials.insert(vial, cause);
    delivery.tradeItem().ifPresent(item -> tradeItems.learn(clinicId, item));
    if (isQuarantined(clinicId, delivery)) {
      // The recall may have listed the lot's vials a moment before this one was there.
      vials.save(vial.quarantined(clock.instant()), Cause.none());
    }
    return new Receipt.Received(vial);
  }

  private boolean isQuarantined(String clinicId, Delivery delivery) {
    return quarantinedLots.include(clinicId, delivery.labelled().product(), delivery.lot());
  }

  /**
   * Dissolves a vial; its beyond-use clock starts now.
   *
   * @param by name of who does it
   */
  public Outcome reconstitute(
      String clinicId, String id, BigDecimal diluentMl, String by, Cause<Vial> cause) {
    return LostRace.retried(
        () -> {
          Vial vial = vials.load(clinicId, id, cause);
          return reconstitute(vial, diluentMl, by, cause);
        });
  }

  private Outcome reconstitute(Vial vial, BigDecimal diluentMl, String by, Cause<Vial> cause) {
    Protocol protocol = protocols.current();
    Instant now = clock.instant();
    if (vial.disposal() != null) {
      return new Outcome.PutAside(vial.disposal().at());
    }
    if (vial.quarantinedAt() != null) {
      return new Outcome.PutAside(vial.quarantinedAt());
    }
    if (quarantinedLots.include(vial.clinicId(), vial.product(), vial.lot())) {
      // A crash as it was received, or as its lot was put aside, has left it dry and free.
      vials.save(vial.quarantined(now), Cause.none());
      return new Outcome.PutAside(now);
    }
    if (vial.reconstitution() != null) {
      return new Outcome.AlreadyReconstituted(vial.reconstitution().at());
    }
    if (today(vial.clinicId(), now).isAfter(vial.expires())) {
      return new Outcome.Expired(vial.expires());
    }
    if (!protocol.diluentMl().contains(diluentMl)) {
      return new Outcome.DiluentOutOfRange(protocol.diluentMl().toString());
    }
    Duration life =
        Duration.ofHours(
            protocols.product(vial.product()).orElseThrow().reconstitutedLife().hours());
    Vial reconstituted = vial.reconstituted(new Reconstitution(now, diluentMl, now.plus(life), by));
    vials.save(reconstituted, cause);
    return new Outcome.Reconstituted(reconstituted);
  }

  /** Vials that can be drawn from now, or could be once they are reconstituted; oldest first. */
  public List<Vial> usable(String clinicId) {
    Instant now = clock.instant();
    ZoneId zone = calendars.zoneOf(clinicId);
    return vials.inUse(clinicId, now.minus(longestLife()), now).stream()
        .filter(vial -> !vial.left().isNone())
        .filter(vial -> VialToDiscard.of(vial, now, zone).isEmpty())
        .toList();
  }

  private Duration longestLife() {
    return Duration.ofHours(
        protocols.inUse().stream()
            .flatMap(protocol -> protocol.products().values().stream())
            .mapToInt(limits -> limits.reconstitutedLife().hours())
            .max()
            .orElse(0));
  }

  private LocalDate today(String clinicId, Instant now) {
    return LocalDate.ofInstant(now, calendars.zoneOf(clinicId));
  }
}
