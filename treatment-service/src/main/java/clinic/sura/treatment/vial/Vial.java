package clinic.sura.treatment.vial;

import clinic.sura.treatment.dose.Dose;
import clinic.sura.treatment.dose.DoseTotals;
import clinic.sura.treatment.dose.Holding;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.dose.Units;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One vial, with the ledger of what each session draws from it.
 *
 * <p>Two things hold of every version: the draws add up to no more than the labelled units, and all
 * of them are for one patient.
 *
 * @param expires last day that it may be used on
 * @param labelled units on the label, with the product
 * @param reconstitution null while the powder is dry
 * @param quarantinedAt since when its lot is quarantined; null if it is not
 * @param disposal null while it is kept
 * @param draws one entry for each session that ever held units of it
 */
public record Vial(
    String id,
    String clinicId,
    long version,
    String lot,
    LocalDate expires,
    Dose labelled,
    Instant receivedAt,
    @Nullable Reconstitution reconstitution,
    @Nullable Instant quarantinedAt,
    @Nullable Disposal disposal,
    List<Draw> draws) {

  /** Millilitres are kept to a thousandth: a syringe is read to a hundredth. */
  private static final int ML_DECIMALS = 3;

  /**
   * When and how it was dissolved.
   *
   * @param diluentMl mL
   * @param beyondUse last instant that it may be used at, by the protocol
   * @param by name of who did it
   */
  public record Reconstitution(Instant at, BigDecimal diluentMl, Instant beyondUse, String by) {}

  /**
   * When and why it was thrown away; what nobody had drawn is wasted.
   *
   * @param by name of who did it
   */
  public record Disposal(Instant at, String by, String reason) {}

  /** What one session holds. */
  public record Draw(String sessionId, String patientId, Holding holding) {}

  public Vial {
    draws = List.copyOf(draws);
    BigDecimal drawn = sum(draws);
    if (drawn.compareTo(labelled.units()) > 0) {
      throw new IllegalStateException("vial " + id + ": " + drawn + " U of " + labelled + " drawn");
    }
    if (draws.stream().filter(Vial::isDrawn).map(Draw::patientId).distinct().count() > 1) {
      throw new IllegalStateException("vial " + id + " serves two patients");
    }
  }

  public Product product() {
    return labelled.product();
  }

  /** The one patient that it serves, from the first draw on. */
  public Optional<String> boundTo() {
    return draws.stream().filter(Vial::isDrawn).map(Draw::patientId).findFirst();
  }

  /** The units that a session holds of it, 0 if none. */
  public BigDecimal heldFor(String sessionId) {
    return drawOf(sessionId).map(draw -> draw.holding().units()).orElse(BigDecimal.ZERO);
  }

  /** What is left for one session: the labelled units without what others hold. */
  public Dose leftFor(String sessionId) {
    BigDecimal others =
        sum(draws.stream().filter(draw -> !draw.sessionId().equals(sessionId)).toList());
    return new Dose(product(), labelled.units().subtract(others));
  }

  /** What is left for whoever comes next. */
  public Dose left() {
    return disposal == null ? undrawn() : new Dose(product(), BigDecimal.ZERO);
  }

  /** What was thrown away with it: drawn, left and wasted units are the labelled ones, always. */
  public Dose wasted() {
    return disposal == null ? new Dose(product(), BigDecimal.ZERO) : undrawn();
  }

  /** Whether it was dissolved and every unit of it is drawn: there is nothing to throw away. */
  public boolean isUsedUp() {
    return reconstitution != null && undrawn().isNone();
  }

  private Dose undrawn() {
    return new Dose(product(), labelled.units().subtract(sum(draws)));
  }

  /** Units per mL; null while the powder is dry. */
  public @Nullable BigDecimal unitsPerMl() {
    return reconstitution == null
        ? null
        : Units.plain(
            labelled.units().divide(reconstitution.diluentMl(), ML_DECIMALS, RoundingMode.HALF_UP));
  }

  /** The volume that holds so many units, mL; null while the powder is dry. */
  public @Nullable BigDecimal volumeMlOf(BigDecimal units) {
    return reconstitution == null
        ? null
        : Units.plain(
            units
                .multiply(reconstitution.diluentMl())
                .divide(labelled.units(), ML_DECIMALS, RoundingMode.HALF_UP));
  }

  Vial reconstituted(Reconstitution how) {
    return changed(version + 1, how, quarantinedAt, disposal, draws);
  }

  /** The next version of this vial, put aside with its lot; what it gave before stays given. */
  public Vial quarantined(Instant at) {
    return changed(version + 1, reconstitution, at, disposal, draws);
  }

  Vial discarded(Disposal how) {
    return changed(version + 1, reconstitution, quarantinedAt, how, draws);
  }

  /**
   * This vial with at least this dose held for a session that is about to be written; nothing if it
   * has not enough of that product left, or serves another patient.
   */
  Optional<Vial> holding(String sessionId, String patientId, Dose dose, long version) {
    boolean others = boundTo().isPresent() && !boundTo().get().equals(patientId);
    if (others || dose.exceeds(DoseTotals.of(leftFor(sessionId)))) {
      return Optional.empty();
    }
    Draw known = drawOf(sessionId).orElse(new Draw(sessionId, patientId, Holding.NONE));
    return Optional.of(
        with(new Draw(sessionId, patientId, known.holding().hold(dose.units(), version))));
  }

  /** This vial with what a session drew from it as the session was written. */
  Vial settled(String sessionId, BigDecimal units, long version) {
    return drawOf(sessionId)
        .map(
            draw ->
                with(new Draw(sessionId, draw.patientId(), draw.holding().settle(units, version))))
        .orElse(this);
  }

  /** The same as its next version, to be stored once more. */
  public Vial next() {
    return changed(version + 1, reconstitution, quarantinedAt, disposal, draws);
  }

  private Vial changed(
      long nextVersion,
      @Nullable Reconstitution how,
      @Nullable Instant putAsideAt,
      @Nullable Disposal thrownAway,
      List<Draw> drawn) {
    return new Vial(
        id,
        clinicId,
        nextVersion,
        lot,
        expires,
        labelled,
        receivedAt,
        how,
        putAsideAt,
        thrownAway,
        drawn);
  }

  private Optional<Draw> drawOf(String sessionId) {
    return draws.stream().filter(draw -> draw.sessionId().equals(sessionId)).findFirst();
  }

  private Vial with(Draw changed) {
    List<Draw> next = new ArrayList<>(draws);
    next.replaceAll(draw -> draw.sessionId().equals(changed.sessionId()) ? changed : draw);
    if (!next.contains(changed)) {
      next.add(changed);
    }
    return changed(version, reconstitution, quarantinedAt, disposal, next);
  }

  private static boolean isDrawn(Draw draw) {
    return draw.holding().units().signum() > 0;
  }

  private static BigDecimal sum(List<Draw> draws) {
    return draws.stream()
        .map(draw -> draw.holding().units())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
