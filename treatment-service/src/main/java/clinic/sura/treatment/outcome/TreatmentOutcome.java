package clinic.sura.treatment.outcome;

import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.measurement.LegReadings;
import clinic.sura.treatment.mistake.EnteredInError;
import clinic.sura.treatment.protocol.Protocol;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found after a treatment; nothing of it is ever changed but that it may be marked, once.
 *
 * @param on the day, in the clinic's calendar
 * @param legs both legs, or whatever the programme treats on each side
 * @param improvement how much better it looks; null if nobody was asked
 * @param note in words; empty if there are none
 * @param recordedBy name of who recorded it
 * @param enteredInError null unless it should not be here; then it counts nowhere
 */
public record TreatmentOutcome(
    String id,
    String clinicId,
    String patientId,
    long version,
    String protocolId,
    LocalDate on,
    Map<Leg, LegReadings> legs,
    @Nullable Improvement improvement,
    String note,
    Instant recordedAt,
    String recordedBy,
    @Nullable EnteredInError enteredInError) {

  public TreatmentOutcome {
    legs = Map.copyOf(legs);
  }

  /** The programme whose sessions have brought it. */
  public String programme() {
    return Protocol.programmeOf(protocolId);
  }

  /** Whether it is about this patient: it is unless it was entered in error. */
  public boolean counts() {
    return enteredInError == null;
  }

  TreatmentOutcome marked(EnteredInError error) {
    return new TreatmentOutcome(
        id,
        clinicId,
        patientId,
        version + 1,
        protocolId,
        on,
        legs,
        improvement,
        note,
        recordedAt,
        recordedBy,
        error);
  }

  /**
   * How much better it looks.
   *
   * @param scale name and version of the scale: a score means nothing without it
   */
  public record Improvement(String scale, int score, Rater ratedBy) {}

  /** Who says so. */
  public enum Rater {
    PATIENT,
    PHYSICIAN
  }
}
