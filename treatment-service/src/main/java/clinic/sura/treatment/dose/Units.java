package clinic.sura.treatment.dose;

import java.math.BigDecimal;

/** The one written form of an amount of units, so that equal amounts are equal values. */
public final class Units {

  /** Syringes are read to a hundredth of a unit at best. */
  public static final int DECIMALS = 2;

  private Units() {}

  /**
   * An amount without trailing zeros.
   *
   * @throws IllegalArgumentException if it is negative or finer than two decimals
   */
  public static BigDecimal of(BigDecimal amount) {
    BigDecimal plain = plain(amount);
    if (plain.signum() < 0 || plain.scale() > DECIMALS) {
      throw new IllegalArgumentException("not an amount of units: " + amount);
    }
    return plain;
  }

  /** A number without trailing zeros and without an exponent. */
  public static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
