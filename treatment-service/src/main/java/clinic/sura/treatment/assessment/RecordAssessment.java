package clinic.sura.treatment.assessment;

import clinic.sura.events.treatment.AssessmentRecorded;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.treatment.chart.Encounter;
import clinic.sura.treatment.chart.OpenCharts;
import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.measurement.LegReadings.Problem;
import clinic.sura.treatment.patient.PatientIdentities;
import clinic.sura.treatment.patient.PatientIdentity;
import clinic.sura.treatment.protocol.PatientCriteria.Question;
import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.protocol.Protocols;
import clinic.sura.treatment.rules.PatientFacts;
import clinic.sura.treatment.rules.PatientFacts.Assessed;
import clinic.sura.treatment.rules.Rules;
import clinic.sura.treatment.rules.Screening;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Records what the physician measured and asked. */
@Service
public class RecordAssessment {

  private final OpenCharts charts;
  private final Assessments assessments;
  private final PatientIdentities patients;
  private final Protocols protocols;
  private final Clock clock;

  RecordAssessment(
      OpenCharts charts,
      Assessments assessments,
      PatientIdentities patients,
      Protocols protocols,
      Clock clock) {
    this.charts = charts;
    this.assessments = assessments;
    this.patients = patients;
    this.protocols = protocols;
    this.clock = clock;
  }

  /**
   * An assessment as the physician gives it.
   *
   * @param programme null for the clinic's default
   * @param elsewhere what was given outside of this clinic; null if nobody asked
   * @param answered the questions that were answered
   * @param fieldOf the field that the answer to a question comes in
   * @param by name of the physician
   */
  public record Draft(
      String patientId,
      String appointmentId,
      @Nullable String programme,
      Map<Leg, LegMeasurement> legs,
      Screening screening,
      @Nullable List<Told> elsewhere,
      Set<String> answered,
      UnaryOperator<String> fieldOf,
      String by) {}

  /** What became of it. */
  public sealed interface Outcome {
    record Recorded(Assessment assessment) implements Outcome {}

    record Unmeasured(List<Problem> problems) implements Outcome {}

    /** The chart has no such appointment, or it was cancelled. */
    record NoEncounter() implements Outcome {}
  }

  /**
   * Findings do not refuse an assessment: they are what it is for.
   *
   * @throws clinic.sura.treatment.protocol.UnknownProgramme if the clinic does not offer it
   */
  public Outcome record(String clinicId, String id, Draft draft, Cause<Assessment> cause) {
    Optional<Encounter> encounter =
        charts
            .get(clinicId, draft.patientId())
            .encounter(draft.appointmentId())
            .filter(e -> e.status() != Encounter.Status.CANCELLED);
    if (encounter.isEmpty()) {
      return new Outcome.NoEncounter();
    }
    Protocol protocol = protocols.current(draft.programme());
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, encounter.get().visit().zone());
    List<Problem> problems = new ArrayList<>(problems(protocol, draft));
    problems.addAll(Told.problems(draft.elsewhere(), protocols, today));
    if (!problems.isEmpty()) {
      return new Outcome.Unmeasured(problems);
    }
    Assessment assessment = judged(clinicId, id, draft, protocol, now, today);
    assessments.insert(
        assessment,
        List.of(new AssessmentRecorded(clinicId, draft.patientId(), 1, id, draft.appointmentId())),
        cause);
    return new Outcome.Recorded(assessment);
  }

  private Assessment judged(
      String clinicId, String id, Draft draft, Protocol protocol, Instant now, LocalDate today) {
    Assessment assessment =
        new Assessment(
            id,
            clinicId,
            draft.patientId(),
            draft.appointmentId(),
            protocol.id(),
            classified(draft.legs(), protocol),
            draft.screening(),
            Told.elsewhere(draft.elsewhere(), today),
            null,
            List.of(),
            now,
            draft.by());
    LocalDate birthDate =
        patients.find(clinicId, draft.patientId()).map(PatientIdentity::birthDate).orElse(null);
    PatientFacts facts =
        new PatientFacts(birthDate, new Assessed(assessment.screening(), assessment.legFacts()));
    return assessment.with(Rules.ofAssessment(protocol, facts, today));
  }

  private static Map<Leg, LegMeasurement> classified(
      Map<Leg, LegMeasurement> legs, Protocol protocol) {
    Map<Leg, LegMeasurement> classified = new EnumMap<>(Leg.class);
    legs.forEach(
        (leg, measured) -> classified.put(leg, measured.classifiedBy(protocol.measurement())));
    return classified;
  }

  private static List<Problem> problems(Protocol protocol, Draft draft) {
    List<Problem> problems = new ArrayList<>();
    for (Leg leg : Leg.values()) {
      LegMeasurement measured = draft.legs().get(leg);
      String path = "legs." + leg;
      if (measured == null) {
        problems.add(new Problem(path, "is missing: both legs are measured"));
      } else {
        problems.addAll(measured.readings().problems(protocol.measurement(), path));
      }
    }
    problems.addAll(unanswered(protocol, draft));
    draft.answered().stream()
        .filter(question -> !protocol.patient().asks(question))
        .forEach(
            question ->
                problems.add(
                    new Problem(
                        draft.fieldOf().apply(question), "is no question of " + protocol.id())));
    return problems;
  }

  /** Nobody may be taken for fit because a question that refuses treatment was left out. */
  private static List<Problem> unanswered(Protocol protocol, Draft draft) {
    return protocol.patient().screening().stream()
        .filter(Question::refuses)
        .map(Question::question)
        .filter(question -> !draft.answered().contains(question))
        .map(question -> new Problem(draft.fieldOf().apply(question), "must be answered"))
        .toList();
  }
}
