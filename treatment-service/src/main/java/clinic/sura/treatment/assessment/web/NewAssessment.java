package clinic.sura.treatment.assessment.web;

import clinic.sura.treatment.assessment.LegMeasurement;
import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.rules.Bulk;
import clinic.sura.treatment.rules.Screening;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as the physician enters it.
 *
 * @param appointmentId the visit that it was made at
 * @param legs both legs
 */
record NewAssessment(
    @NotBlank @Size(max = 100) String appointmentId,
    @NotNull Map<Leg, @NotNull @Valid AssessedLegRequest> legs,
    @NotNull @Valid ScreeningRequest screening) {

  /**
   * What was measured at a leg.
   *
   * @param circumferenceCm two readings to 0.1 cm; a third if they differ by more than 0.3 cm
   * @param muscleThicknessMm mm, to 0.1; left out if it was not measured
   * @param strength 0 to 5
   */
  record AssessedLegRequest(
      @NotNull @Size(min = 1, max = 3)
          List<@NotNull @Digits(integer = 3, fraction = 1) BigDecimal> circumferenceCm,
      @Nullable @Digits(integer = 3, fraction = 1) BigDecimal muscleThicknessMm,
      @NotNull @Min(0) @Max(5) Integer strength,
      @NotNull Bulk bulk) {

    LegMeasurement measurement() {
      return new LegMeasurement(circumferenceCm, muscleThicknessMm, strength, bulk);
    }
  }

  /**
   * The protocol's questions. The first three and the two lists must be answered; a question that
   * was left out of the others counts as no.
   *
   * @param allergies codes of the protocol, or free text; empty for none
   * @param medications codes of the protocol's classes, or names of drugs; empty for none
   */
  record ScreeningRequest(
      @NotNull Boolean pregnantOrBreastfeeding,
      @NotNull Boolean neuromuscularDisease,
      @NotNull Boolean infectionAtSite,
      @Nullable Boolean dysphagiaOrBreathingDisorder,
      @Nullable Boolean bleedingDisorder,
      @Nullable Boolean muscleWeaknessOrAtrophy,
      @Nullable Boolean athleteOrRunner,
      @NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String> allergies,
      @NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String> medications) {

    Screening screening() {
      Map<String, @Nullable Boolean> answers = new LinkedHashMap<>();
      answers.put("pregnantOrBreastfeeding", pregnantOrBreastfeeding);
      answers.put("neuromuscularDisease", neuromuscularDisease);
      answers.put("infectionAtSite", infectionAtSite);
      answers.put("dysphagiaOrBreathingDisorder", dysphagiaOrBreathingDisorder);
      answers.put("bleedingDisorder", bleedingDisorder);
      answers.put("muscleWeaknessOrAtrophy", muscleWeaknessOrAtrophy);
      answers.put("athleteOrRunner", athleteOrRunner);
      Set<String> yes =
          answers.entrySet().stream()
              .filter(answer -> Boolean.TRUE.equals(answer.getValue()))
              .map(Map.Entry::getKey)
              .collect(Collectors.toSet());
      return new Screening(yes, allergies, medications);
    }
  }

  Map<Leg, LegMeasurement> measurements() {
    Map<Leg, LegMeasurement> measured = new EnumMap<>(Leg.class);
    legs.forEach((leg, request) -> measured.put(leg, request.measurement()));
    return measured;
  }
}
