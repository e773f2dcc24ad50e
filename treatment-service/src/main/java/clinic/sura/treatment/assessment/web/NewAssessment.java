package clinic.sura.treatment.assessment.web;

import clinic.sura.treatment.assessment.LegMeasurement;
import clinic.sura.treatment.assessment.Told;
import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.measurement.TapePlace;
import clinic.sura.treatment.rules.Bulk;
import clinic.sura.treatment.rules.Screening;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as the physician enters it.
 *
 * @param appointmentId the visit that it was made at
 * @param programme what it is for; the clinic's default if left out
 * @param legs both legs, or whatever the programme treats on each side
 * @param elsewhere all botulinum toxin that was given outside of this clinic; empty for none; left
 *     out if nobody asked: what was told before stands
 */
record NewAssessment(
    @NotBlank @Size(max = 100) String appointmentId,
    @Nullable @Pattern(regexp = "[a-z][a-z0-9-]{2,39}") String programme,
    @NotNull Map<Leg, @NotNull @Valid AssessedLegRequest> legs,
    @NotNull @Valid ScreeningRequest screening,
    @Nullable @Size(max = 30) List<@NotNull @Valid ElsewhereRequest> elsewhere) {

  /**
   * What was measured at a leg.
   *
   * @param circumferenceCm two readings to 0.1 cm; a third if they differ by more than 0.3 cm; left
   *     out in a programme that measures none
   * @param muscleThicknessMm mm, to 0.1; left out if it was not measured
   * @param tape where the circumference was read; left out if nobody wrote it down
   * @param strength 0 to 5
   */
  record AssessedLegRequest(
      @Nullable @Size(max = 3)
          List<@NotNull @Digits(integer = 3, fraction = 1) BigDecimal> circumferenceCm,
      @Nullable @Digits(integer = 3, fraction = 1) BigDecimal muscleThicknessMm,
      @Nullable @Valid TapePlace tape,
      @NotNull @Min(0) @Max(5) Integer strength,
      @NotNull Bulk bulk) {

    LegMeasurement measurement() {
      return new LegMeasurement(
          circumferenceCm == null ? List.of() : circumferenceCm,
          muscleThicknessMm,
          tape,
          strength,
          bulk);
    }
  }

  /**
   * The protocol's questions. Those that refuse treatment must be answered, and so must the two
   * lists; one of the others that was left out counts as no.
   *
   * @param answers answers to questions of the protocol that have no field here, by their names
   * @param allergies codes of the protocol, or free text; empty for none
   * @param medications codes of the protocol's classes, or names of drugs; empty for none
   */
  record ScreeningRequest(
      @Nullable Boolean pregnantOrBreastfeeding,
      @Nullable Boolean neuromuscularDisease,
      @Nullable Boolean infectionAtSite,
      @Nullable Boolean dysphagiaOrBreathingDisorder,
      @Nullable Boolean bleedingDisorder,
      @Nullable Boolean muscleWeaknessOrAtrophy,
      @Nullable Boolean athleteOrRunner,
      @Nullable @Size(max = 50) Map<@Size(max = 60) String, @NotNull Boolean> answers,
      @NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String> allergies,
      @NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String> medications) {

    /** The questions that have a field of their own. */
    private static final Set<String> NAMED =
        Set.of(
            "pregnantOrBreastfeeding",
            "neuromuscularDisease",
            "infectionAtSite",
            "dysphagiaOrBreathingDisorder",
            "bleedingDisorder",
            "muscleWeaknessOrAtrophy",
            "athleteOrRunner");

    Screening screening() {
      Map<String, Boolean> all = named();
      all.putAll(others());
      Set<String> yes =
          all.entrySet().stream()
              .filter(Map.Entry::getValue)
              .map(Map.Entry::getKey)
              .collect(Collectors.toSet());
      return new Screening(yes, allergies, medications);
    }

    /** The questions that were answered. */
    Set<String> answered() {
      Set<String> answered = new LinkedHashSet<>(named().keySet());
      answered.addAll(others().keySet());
      return answered;
    }

    /** Where the answer to a question is to be given. */
    static String fieldOf(String question) {
      return "screening." + (NAMED.contains(question) ? "" : "answers.") + question;
    }

    private Map<String, Boolean> others() {
      return answers == null ? Map.of() : answers;
    }

    private Map<String, Boolean> named() {
      Map<String, @Nullable Boolean> named = new LinkedHashMap<>();
      named.put("pregnantOrBreastfeeding", pregnantOrBreastfeeding);
      named.put("neuromuscularDisease", neuromuscularDisease);
      named.put("infectionAtSite", infectionAtSite);
      named.put("dysphagiaOrBreathingDisorder", dysphagiaOrBreathingDisorder);
      named.put("bleedingDisorder", bleedingDisorder);
      named.put("muscleWeaknessOrAtrophy", muscleWeaknessOrAtrophy);
      named.put("athleteOrRunner", athleteOrRunner);
      Map<String, Boolean> given = new LinkedHashMap<>();
      named.forEach(
          (question, answer) -> {
            if (answer != null) {
              given.put(question, answer);
            }
          });
      return given;
    }
  }

  @Nullable List<Told> told() {
    return elsewhere == null ? null : elsewhere.stream().map(ElsewhereRequest::told).toList();
  }

  Map<Leg, LegMeasurement> measurements() {
    Map<Leg, LegMeasurement> measured = new EnumMap<>(Leg.class);
    legs.forEach((leg, request) -> measured.put(leg, request.measurement()));
    return measured;
  }
}
