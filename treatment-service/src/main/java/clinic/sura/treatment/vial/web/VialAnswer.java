package clinic.sura.treatment.vial.web;

import clinic.sura.treatment.vial.Vial;
import clinic.sura.treatment.vial.Vial.Reconstitution;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A vial.
 *
 * @param status SEALED, RECONSTITUTED, QUARANTINED or DISCARDED
 * @param expires last day that it may be used on
 * @param labelledUnits units on the label
 * @param remainingUnits units that nobody has drawn
 * @param wastedUnits units that were thrown away with it
 * @param diluentMl mL
 * @param unitsPerMl concentration
 * @param beyondUseAt last instant that it may be used at
 * @param patientId the one patient that it serves, from the first draw on
 */
record VialAnswer(
    String id,
    String product,
    String lot,
    LocalDate expires,
    String status,
    BigDecimal labelledUnits,
    BigDecimal remainingUnits,
    BigDecimal wastedUnits,
    @Nullable BigDecimal diluentMl,
    @Nullable BigDecimal unitsPerMl,
    @Nullable Instant reconstitutedAt,
    @Nullable Instant beyondUseAt,
    @Nullable String patientId,
    long version) {

  static VialAnswer of(Vial vial) {
    Reconstitution how = vial.reconstitution();
    return new VialAnswer(
        vial.id(),
        vial.product().name(),
        vial.lot(),
        vial.expires(),
        statusOf(vial),
        vial.labelled().units(),
        vial.left().units(),
        vial.wasted().units(),
        how == null ? null : how.diluentMl(),
        vial.unitsPerMl(),
        how == null ? null : how.at(),
        how == null ? null : how.beyondUse(),
        vial.boundTo().orElse(null),
        vial.version());
  }

  private static String statusOf(Vial vial) {
    if (vial.disposal() != null) {
      return "DISCARDED";
    }
    if (vial.quarantinedAt() != null) {
      return "QUARANTINED";
    }
    return vial.reconstitution() == null ? "SEALED" : "RECONSTITUTED";
  }
}
