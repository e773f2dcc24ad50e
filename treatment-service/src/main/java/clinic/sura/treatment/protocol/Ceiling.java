package clinic.sura.treatment.protocol;

import java.math.BigDecimal;

/** The most that may be given of one product. */
public sealed interface Ceiling {

  /** Where it comes from. */
  String source();

  /** At most so many units in one session. */
  record PerSession(BigDecimal units, String source) implements Ceiling {}

  /** At most so many units in any span of this length, whatever the sessions. */
  record Rolling(BigDecimal units, PeriodLimit window) implements Ceiling {
    @Override
    public String source() {
      return window.source();
    }
  }

  /** No ceiling is signed off: the product is refused. */
  record Missing(String source) implements Ceiling {}
}
