package clinic.sura.treatment.plan;

import clinic.sura.treatment.assessment.Assessment;
import clinic.sura.treatment.assessment.LegMeasurement;
import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.dose.LegDoses;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.protocol.DoseSuggestion;
import clinic.sura.treatment.protocol.Measurement.ThicknessClass;
import clinic.sura.treatment.protocol.Protocol;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the protocol suggests for one session, by the thickness of each leg's muscle. A physician
 * accepts or changes it.
 *
 * @param legs those whose thickness was measured, one at least
 * @param source where the units come from, as the protocol has it
 */
public record PlanSuggestion(Product product, Map<Leg, SuggestedLeg> legs, String source) {

  public PlanSuggestion {
    legs = Collections.unmodifiableMap(new EnumMap<>(legs));
  }

  /**
   * A leg.
   *
   * @param thicknessMm thickness of its gastrocnemius, mm
   * @param units suggested for one session
   */
  public record SuggestedLeg(
      ThicknessClass thicknessClass, BigDecimal thicknessMm, BigDecimal units) {}

  /** What became of a suggestion. */
  public enum Answer {
    /** The plan has the suggested units in each leg that some were suggested for. */
    ACCEPTED,
    CHANGED
  }

  /** A suggestion as a plan keeps it. */
  public record Answered(PlanSuggestion suggestion, Answer answer) {}

  /** The suggestions for all products that the protocol has one for; empty without a thickness. */
  public static List<PlanSuggestion> of(Protocol protocol, Assessment assessment) {
    List<PlanSuggestion> suggestions = new ArrayList<>();
    protocol
        .suggestions()
        .forEach(
            (product, suggestion) -> {
              Map<Leg, SuggestedLeg> legs = legs(protocol, suggestion, assessment.legs());
              if (!legs.isEmpty()) {
                suggestions.add(new PlanSuggestion(product, legs, suggestion.source()));
              }
            });
    return List.copyOf(suggestions);
  }

  private static Map<Leg, SuggestedLeg> legs(
      Protocol protocol, DoseSuggestion suggestion, Map<Leg, LegMeasurement> measured) {
    Map<Leg, SuggestedLeg> legs = new EnumMap<>(Leg.class);
    measured.forEach(
        (leg, measurement) -> {
          BigDecimal thickness = measurement.muscleThicknessMm();
          if (thickness != null) {
            ThicknessClass thicknessClass = protocol.measurement().classOf(thickness);
            BigDecimal units = suggestion.unitsPerLeg().get(thicknessClass);
            if (units != null) {
              legs.put(leg, new SuggestedLeg(thicknessClass, thickness, units));
            }
          }
        });
    return legs;
  }

  /** What a plan of these doses makes of the suggestion. */
  public Answered answeredBy(LegDoses doses) {
    boolean same =
        legs.entrySet().stream()
            .allMatch(leg -> doses.of(leg.getKey()).units().compareTo(leg.getValue().units()) == 0);
    return new Answered(this, same ? Answer.ACCEPTED : Answer.CHANGED);
  }
}
