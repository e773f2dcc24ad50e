package clinic.sura.treatment.rules;

import static clinic.sura.treatment.rules.Finding.hard;

import clinic.sura.treatment.dose.DoseTotals;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.protocol.ProductLimits;
import clinic.sura.treatment.rules.ProposedSession.VialUse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a session may draw from a vial. Every finding is hard. */
final class VialRules {

  static final String OWN_UNITS =
      "Units of different products are never converted, compared or summed";
  static final String EXPIRY = "Label: expiry date";
  static final String RECALLED = "Fact sheet: no vial of a recalled or quarantined lot";
  static final String DISCARDED = "A discarded vial has nothing left to give";
  static final String TRACEABLE = "Fact sheet: no vial without its time of reconstitution";
  static final String LABELLED = "A vial holds its labelled units and no more";
  static final String ONE_PATIENT =
      "Jeuveau and Xeomin labels: one vial for one patient; [P] for all products";

  private VialRules() {}

  /**
   * The findings of one vial.
   *
   * @param planned product of the plan: a session injects nothing else
   */
  static List<Finding> findings(
      ProductLimits limits,
      Product planned,
      VialUse vial,
      String patientId,
      LocalDate on,
      Instant at) {
    List<Finding> findings = new ArrayList<>();
    if (!vial.wanted().product().equals(planned)) {
      findings.add(
          finding(
              "vial.product",
              vial,
              "holds " + vial.wanted().product() + " but the plan is for " + planned,
              OWN_UNITS));
    }
    if (on.isAfter(vial.expires())) {
      findings.add(finding("vial.expired", vial, "expired on " + vial.expires(), EXPIRY));
    }
    if (since(vial.quarantinedAt(), at)) {
      findings.add(finding("vial.quarantined", vial, "is quarantined", RECALLED));
    }
    if (since(vial.discardedAt(), at)) {
      findings.add(finding("vial.discarded", vial, "was discarded", DISCARDED));
    }
    findings.addAll(reconstitution(limits, vial, at));
    if (vial.boundTo() != null && !vial.boundTo().equals(patientId)) {
      findings.add(
          finding("vial.other-patient", vial, "already serves another patient", ONE_PATIENT));
    }
    if (vial.wanted().exceeds(DoseTotals.of(vial.left()))) {
      findings.add(
          finding(
              "vial.overdrawn",
              vial,
              "has %s left but %s are drawn"
                  .formatted(vial.left(), vial.wanted().units().toPlainString() + " U"),
              LABELLED));
    }
    return findings;
  }

  private static List<Finding> reconstitution(ProductLimits limits, VialUse vial, Instant at) {
    Instant beyondUse = vial.beyondUse();
    Instant reconstituted = vial.reconstituted();
    if (beyondUse == null || reconstituted == null || at.isBefore(reconstituted)) {
      return List.of(
          finding("vial.not-reconstituted", vial, "has not been reconstituted", TRACEABLE));
    }
    if (at.isAfter(beyondUse)) {
      return List.of(
          finding(
              "vial.beyond-use",
              vial,
              "was reconstituted more than %d hours ago"
                  .formatted(limits.reconstitutedLife().hours()),
              limits.reconstitutedLife().source()));
    }
    return List.of();
  }

  /** What was drawn before a vial was put aside was drawn all the same: amendments tell of it. */
  private static boolean since(@Nullable Instant putAside, Instant at) {
    return putAside != null && !at.isBefore(putAside);
  }

  private static Finding finding(String rule, VialUse vial, String what, String source) {
    return hard(
        rule,
        "The vial of lot " + vial.lot() + " " + what,
        source,
        Map.of("vialId", vial.vialId(), "lot", vial.lot()));
  }
}
