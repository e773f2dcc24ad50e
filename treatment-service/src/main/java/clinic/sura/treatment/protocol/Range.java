package clinic.sura.treatment.protocol;

import java.math.BigDecimal;

/**
 * Numbers between two ends, both included.
 *
 * @param from the least
 * @param until the greatest
 */
public record Range(BigDecimal from, BigDecimal until) {

  public boolean contains(BigDecimal number) {
    return number.compareTo(from) >= 0 && number.compareTo(until) <= 0;
  }

  /** As it is said in a sentence: {@code 50-100}. */
  @Override
  public String toString() {
    return from.toPlainString() + "-" + until.toPlainString();
  }
}
