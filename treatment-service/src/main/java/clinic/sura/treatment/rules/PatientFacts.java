package clinic.sura.treatment.rules;

import clinic.sura.treatment.dose.Leg;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rules ask of the patient.
 *
 * @param birthDate null while the registration has not arrived yet
 * @param assessed the latest assessment of the programme; null before the first
 * @param saidSince what the patient has answered since then in other programmes
 * @param elsewhere what the patient got outside of this clinic, as it was told last
 */
public record PatientFacts(
    @Nullable LocalDate birthDate,
    @Nullable Assessed assessed,
    List<Screening> saidSince,
    List<GivenElsewhere> elsewhere) {

  public PatientFacts {
    saidSince = List.copyOf(saidSince);
    elsewhere = List.copyOf(elsewhere);
  }

  /** Of a patient who got nothing elsewhere. */
  public PatientFacts(
      @Nullable LocalDate birthDate, @Nullable Assessed assessed, List<Screening> saidSince) {
    this(birthDate, assessed, saidSince, List.of());
  }

  /** Of a patient who has one programme. */
  public PatientFacts(@Nullable LocalDate birthDate, @Nullable Assessed assessed) {
    this(birthDate, assessed, List.of());
  }

  /**
   * An assessment, as far as the rules need it.
   *
   * @param screening what the patient has answered up to now
   * @param consultedOn when all questions were asked last; null if that is today
   * @param askedOn when those of the day of a session were asked last; null if that is today
   */
  public record Assessed(
      Screening screening,
      Map<Leg, LegFacts> legs,
      @Nullable LocalDate consultedOn,
      @Nullable LocalDate askedOn) {

    /** Of today. */
    public Assessed(Screening screening, Map<Leg, LegFacts> legs) {
      this(screening, legs, null, null);
    }
  }

  /**
   * A leg.
   *
   * @param thicknessMm thickness of the target muscle, mm; null if it was not measured
   * @param strength 0 to 5
   */
  public record LegFacts(@Nullable BigDecimal thicknessMm, int strength, Bulk bulk) {}
}
