package clinic.sura.treatment.dose;

import java.math.BigDecimal;

/**
 * What a session takes from a ledger that several sessions draw on.
 *
 * <p>A session and the ledgers it draws on (its vials, the patient's doses) are separate documents,
 * each written atomically. This value keeps them safe without a transaction: <b>at every moment, a
 * crash included, a ledger holds at least what the session's document says</b>. Before the session
 * is written the ledger is {@linkplain #hold raised}; after it, the ledger is {@linkplain #settle
 * set} to what was written. The session's version orders the two for racing writers: a late
 * settlement of an older version cannot lower what a newer one holds.
 *
 * @param units what is held
 * @param sessionVersion the newest version of the session that this stands for
 */
public record Holding(BigDecimal units, long sessionVersion) {

  public static final Holding NONE = new Holding(BigDecimal.ZERO, 0);

  public Holding {
    units = Units.of(units);
  }

  /** At least these units, for a version that is about to be written. */
  public Holding hold(BigDecimal wanted, long version) {
    return new Holding(units.max(wanted), Math.max(sessionVersion, version));
  }

  /**
   * What that version took in the end. It only ever lowers: what was not held before the write is
   * not taken after it; and it is without effect if a newer version holds something.
   */
  public Holding settle(BigDecimal written, long version) {
    return version < sessionVersion ? this : new Holding(units.min(written), version);
  }
}
