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
import java.util.List;
import org.springframework.stereotype.Service;

/** Receives and reconstitutes vials, and shows which can be used. */
@Service
public class VialStock {

  private final Vials vials;
  private final Protocols protocols;
  private final ClinicCalendars calendars;
  private final Clock clock;

  VialStock(Vials vials, Protocols protocols, ClinicCalendars calendars, Clock clock) {
    this.vials = vials;
    this.protocols = protocols;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** A vial as it is delivered. */
  public record Delivery(String lot, LocalDate expires, Dose labelled) {}

  /** What became of a delivery. */
  public sealed interface Receipt {
    record Received(Vial vial) implements Receipt {}

    record UnknownProduct() implements Receipt {}

    /** The product comes in other sizes, units. */
    record UnknownSize(List<BigDecimal> sizes) implements Receipt {}
  }

  /** What became of a reconstitution. */
  public sealed interface Outcome {
    record Reconstituted(Vial vial) implements Outcome {}

    record AlreadyReconstituted(Instant at) implements Outcome {}

    record Expired(LocalDate expires) implements Outcome {}

    /** The diluent is outside what the protocol accepts, mL. */
    record DiluentOutOfRange(String range) implements Outcome {}
  }

  /** Takes a vial into stock. */
  public Receipt receive(String clinicId, String id, Delivery delivery, Cause<Vial> cause) {
    ProductLimits limits = protocols.current().product(delivery.labelled().product()).orElse(null);
    if (limits == null) {
      return new Receipt.UnknownProduct();
    }
    if (!limits.vialUnits().contains(delivery.labelled().units())) {
      return new Receipt.UnknownSize(limits.vialUnits());
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
            List.of());
    vials.insert(vial, cause);
    return new Receipt.Received(vial);
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
            protocol.product(vial.product()).orElseThrow().reconstitutedLife().hours());
    Vial reconstituted = vial.reconstituted(new Reconstitution(now, diluentMl, now.plus(life), by));
    vials.save(reconstituted, cause);
    return new Outcome.Reconstituted(reconstituted);
  }

  /** Vials that can be drawn from now, or could be once they are reconstituted; oldest first. */
  public List<Vial> usable(String clinicId) {
    Instant now = clock.instant();
    LocalDate today = today(clinicId, now);
    return vials.inUse(clinicId, now.minus(longestLife()), now).stream()
        .filter(vial -> !today.isAfter(vial.expires()))
        .filter(vial -> !vial.left().isNone())
        .filter(
            vial ->
                vial.reconstitution() == null || !now.isAfter(vial.reconstitution().beyondUse()))
        .toList();
  }

  private Duration longestLife() {
    return Duration.ofHours(
        protocols.current().products().values().stream()
            .mapToInt(limits -> limits.reconstitutedLife().hours())
            .max()
            .orElse(0));
  }

  private LocalDate today(String clinicId, Instant now) {
    return LocalDate.ofInstant(now, calendars.zoneOf(clinicId));
  }
}
