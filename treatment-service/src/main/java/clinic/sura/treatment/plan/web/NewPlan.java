package clinic.sura.treatment.plan.web;

import clinic.sura.platform.web.FieldErrors.FieldError;
import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.dose.LegDoses;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.plan.ProposePlan.Proposal;
import clinic.sura.treatment.rules.OverrideReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan as the physician enters it.
 *
 * @param programme what it is for; the clinic's default if left out
 * @param product name of the protocol, such as BOTOX
 * @param legs both legs, or whatever the programme treats on each side; an untreated one with 0
 *     units
 * @param sessions 1 to 24
 * @param intervalDays between two sessions; the protocol's minimum if left out
 * @param overrides a reason for each soft finding
 */
record NewPlan(
    @Nullable @Pattern(regexp = "[a-z][a-z0-9-]{2,39}") String programme,
    @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String product,
    @NotNull Map<Leg, @NotNull @Valid PlannedLegRequest> legs,
    @NotNull @Min(1) @Max(24) Integer sessions,
    @Nullable @Min(1) @Max(730) Integer intervalDays,
    @Nullable @Size(max = 50) List<@NotNull @Valid PlanOverrideRequest> overrides) {

  /**
   * Units of one session for a leg.
   *
   * @param heads how they are split between the heads of the muscle that is treated, with the same
   *     sum; left out if they are not split
   */
  record PlannedLegRequest(
      @NotNull @PositiveOrZero @Digits(integer = 4, fraction = 2) BigDecimal units,
      @Nullable @Size(max = 10)
          Map<String, @NotNull @PositiveOrZero @Digits(integer = 4, fraction = 2) BigDecimal>
              heads) {

    private boolean isWellSplit() {
      return heads == null || LegDoses.isSum(units, heads);
    }
  }

  /** Why a soft finding does not stand in the way. */
  record PlanOverrideRequest(
      @NotBlank @Size(max = 100) String rule, @NotBlank @Size(max = 2000) String reason) {}

  /** What cannot be a plan, each with its field. */
  List<FieldError> errors() {
    List<FieldError> errors = new ArrayList<>();
    for (Leg leg : Leg.values()) {
      PlannedLegRequest planned = legs.get(leg);
      if (planned == null) {
        errors.add(new FieldError("legs." + leg, "is missing: 0 units if it is untreated"));
      } else if (!planned.isWellSplit()) {
        errors.add(new FieldError("legs." + leg + ".heads", "must sum up to the units of the leg"));
      }
    }
    if (errors.isEmpty() && doses().total().isNone()) {
      errors.add(new FieldError("legs", "must hold units for one leg"));
    }
    return errors;
  }

  private LegDoses doses() {
    Map<Leg, BigDecimal> units = new EnumMap<>(Leg.class);
    Map<Leg, Map<String, BigDecimal>> heads = new EnumMap<>(Leg.class);
    legs.forEach(
        (leg, request) -> {
          units.put(leg, request.units());
          if (request.heads() != null) {
            heads.put(leg, request.heads());
          }
        });
    return new LegDoses(new Product(product), units, heads);
  }

  Proposal proposal(String patientId, String by) {
    return new Proposal(patientId, programme, doses(), sessions, intervalDays, reasons(), by);
  }

  private List<OverrideReason> reasons() {
    return overrides == null
        ? List.of()
        : overrides.stream()
            .map(override -> new OverrideReason(override.rule(), override.reason()))
            .toList();
  }
}
