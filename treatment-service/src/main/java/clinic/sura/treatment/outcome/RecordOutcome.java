package clinic.sura.treatment.outcome;

import clinic.sura.events.treatment.OutcomeRecorded;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.treatment.calendar.ClinicCalendars;
import clinic.sura.treatment.chart.OpenCharts;
import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.measurement.LegReadings;
import clinic.sura.treatment.measurement.LegReadings.Problem;
import clinic.sura.treatment.outcome.TreatmentOutcome.Improvement;
import clinic.sura.treatment.outcome.TreatmentOutcome.Rater;
import clinic.sura.treatment.protocol.ImprovementScale;
import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.protocol.Protocols;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Records what was found after a treatment. */
@Service
public class RecordOutcome {

  private final OpenCharts charts;
  private final Protocols protocols;
  private final ClinicCalendars calendars;
  private final TreatmentOutcomes outcomes;
  private final Clock clock;

  RecordOutcome(
      OpenCharts charts,
      Protocols protocols,
      ClinicCalendars calendars,
      TreatmentOutcomes outcomes,
      Clock clock) {
    this.charts = charts;
    this.protocols = protocols;
    this.calendars = calendars;
    this.outcomes = outcomes;
    this.clock = clock;
  }

  /**
   * What was found.
   *
   * @param programme null for the clinic's default
   * @param score of the protocol's scale; null if nobody was asked
   * @param by name of who records it
   */
  public record Found(
      String patientId,
      @Nullable String programme,
      Map<Leg, LegReadings> legs,
      @Nullable Integer score,
      Rater ratedBy,
      String note,
      String by) {}

  /** What became of it. */
  public sealed interface Outcome {
    record Recorded(TreatmentOutcome outcome) implements Outcome {}

    record Unacceptable(List<Problem> problems) implements Outcome {}

    /** Nothing was given to the patient yet. */
    record NothingGiven() implements Outcome {}
  }

  /**
   * Records an outcome of today.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if the patient has no open chart
   * @throws clinic.sura.treatment.protocol.UnknownProgramme if the clinic does not offer it
   */
  public Outcome record(String clinicId, String id, Found found, Cause<TreatmentOutcome> cause) {
    Protocol protocol = protocols.current(found.programme());
    if (charts.get(clinicId, found.patientId()).given().stream()
        .noneMatch(given -> given.programme().equals(protocol.programme()))) {
      return new Outcome.NothingGiven();
    }
    List<Problem> problems = problems(protocol, found);
    if (!problems.isEmpty()) {
      return new Outcome.Unacceptable(problems);
    }
    Instant now = clock.instant();
    TreatmentOutcome outcome =
        new TreatmentOutcome(
            id,
            clinicId,
            found.patientId(),
            1,
            protocol.id(),
            LocalDate.ofInstant(now, calendars.zoneOf(clinicId)),
            found.legs(),
            improvement(protocol, found),
            found.note(),
            now,
            found.by(),
            null);
    outcomes.insert(
        outcome,
        List.of(new OutcomeRecorded(clinicId, found.patientId(), 1, id, outcome.on())),
        cause);
    return new Outcome.Recorded(outcome);
  }

  private static @Nullable Improvement improvement(Protocol protocol, Found found) {
    ImprovementScale scale = protocol.improvement();
    return found.score() == null || scale == null
        ? null
        : new Improvement(scale.scale(), found.score(), found.ratedBy());
  }

  private static List<Problem> problems(Protocol protocol, Found found) {
    List<Problem> problems = new ArrayList<>();
    for (Leg leg : Leg.values()) {
      LegReadings readings = found.legs().get(leg);
      if (readings == null) {
        problems.add(new Problem("legs." + leg, "is missing: both legs are measured"));
      } else {
        problems.addAll(readings.problems(protocol.measurement(), "legs." + leg));
      }
    }
    ImprovementScale scale = protocol.improvement();
    if (found.score() != null && (scale == null || !scale.has(found.score()))) {
      problems.add(new Problem("score", "must be a score of the protocol's scale"));
    }
    return problems;
  }
}
