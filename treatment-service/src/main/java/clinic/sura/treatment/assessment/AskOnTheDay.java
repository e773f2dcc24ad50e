package clinic.sura.treatment.assessment;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.treatment.chart.Encounter;
import clinic.sura.treatment.chart.OpenCharts;
import clinic.sura.treatment.measurement.LegReadings.Problem;
import clinic.sura.treatment.patient.PatientIdentities;
import clinic.sura.treatment.patient.PatientIdentity;
import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.protocol.Protocols;
import clinic.sura.treatment.protocol.ScreeningValidity;
import clinic.sura.treatment.rules.Finding;
import clinic.sura.treatment.rules.PatientFacts;
import clinic.sura.treatment.rules.PatientFacts.Assessed;
import clinic.sura.treatment.rules.Rules;
import clinic.sura.treatment.rules.Screening;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps what the patient answers on the day of a session, when all else stands as it was said. */
@Service
public class AskOnTheDay {

  private final OpenCharts charts;
  private final Assessments assessments;
  private final PatientIdentities patients;
  private final Protocols protocols;
  private final Clock clock;

  AskOnTheDay(
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
   * What was asked.
   *
   * @param programme null for the clinic's default
   * @param answers by question of the protocol, those of the day among them
   * @param medications all that the patient takes now
   * @param elsewhere what was given outside of this clinic; null if nobody asked
   * @param by name of who asked
   */
  public record Answers(
      String patientId,
      String appointmentId,
      @Nullable String programme,
      Map<String, Boolean> answers,
      List<String> medications,
      @Nullable List<Told> elsewhere,
      String by) {}

  /** What became of it. */
  public sealed interface Outcome {
    record Recorded(Assessment assessment) implements Outcome {}

    record Unanswered(List<Problem> problems) implements Outcome {}

    /** The chart has no such appointment, or it was cancelled. */
    record NoEncounter() implements Outcome {}

    /** There is no assessment of the programme that the answers could add to. */
    record NotAssessed() implements Outcome {}
  }

  /**
   * Findings do not refuse it.
   *
   * @throws clinic.sura.treatment.protocol.UnknownProgramme if the clinic does not offer it
   */
  public Outcome record(String clinicId, String id, Answers said, Cause<Assessment> cause) {
    Optional<Encounter> encounter =
        charts
            .get(clinicId, said.patientId())
            .encounter(said.appointmentId())
            .filter(e -> e.status() != Encounter.Status.CANCELLED);
    if (encounter.isEmpty()) {
      return new Outcome.NoEncounter();
    }
    Protocol protocol = protocols.current(said.programme());
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, encounter.get().visit().zone());
    List<Problem> problems = problems(protocol, said);
    problems.addAll(Told.problems(said.elsewhere(), protocols, today));
    if (!problems.isEmpty()) {
      return new Outcome.Unanswered(problems);
    }
    List<Assessment> before =
        assessments.of(clinicId, said.patientId()).stream()
            .filter(each -> each.programme().equals(protocol.programme()))
            .toList();
    Optional<Assessment> whole = before.stream().filter(Assessment::isWhole).findFirst();
    if (whole.isEmpty()) {
      return new Outcome.NotAssessed();
    }
    Assessment asked =
        new Assessment(
            id,
            clinicId,
            said.patientId(),
            said.appointmentId(),
            protocol.id(),
            Map.of(),
            since(before.getFirst().screening(), said),
            Told.elsewhere(said.elsewhere(), today),
            Set.copyOf(said.answers().keySet()),
            List.of(),
            now,
            said.by());
    Assessment judged = asked.with(findings(clinicId, protocol, asked, whole.get(), today));
    // It completes no visit: the session does.
    assessments.insert(judged, List.of(), cause);
    return new Outcome.Recorded(judged);
  }

  private List<Finding> findings(
      String clinicId, Protocol protocol, Assessment asked, Assessment whole, LocalDate today) {
    LocalDate birthDate =
        patients.find(clinicId, asked.patientId()).map(PatientIdentity::birthDate).orElse(null);
    return Rules.ofAssessment(
        protocol,
        new PatientFacts(birthDate, new Assessed(asked.screening(), whole.legFacts())),
        today);
  }

  /** What was said before, as far as it was not asked again. */
  private static Screening since(Screening before, Answers said) {
    Set<String> yes = new HashSet<>(before.yes());
    said.answers()
        .forEach(
            (question, answer) -> {
              if (answer) {
                yes.add(question);
              } else {
                yes.remove(question);
              }
            });
    return new Screening(yes, before.allergies(), said.medications());
  }

  private static List<Problem> problems(Protocol protocol, Answers said) {
    List<Problem> problems = new ArrayList<>();
    said.answers().keySet().stream()
        .filter(question -> !protocol.patient().asks(question))
        .forEach(
            question ->
                problems.add(
                    new Problem("answers." + question, "is no question of " + protocol.id())));
    if (protocol.patient().validity() instanceof ScreeningValidity validity) {
      validity.askedOnTheDay().stream()
          .filter(question -> !said.answers().containsKey(question))
          .forEach(
              question -> problems.add(new Problem("answers." + question, "is asked on the day")));
    }
    return problems;
  }
}
