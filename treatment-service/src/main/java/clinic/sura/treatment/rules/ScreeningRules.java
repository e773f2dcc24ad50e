package clinic.sura.treatment.rules;

import static clinic.sura.treatment.rules.Finding.soft;

import clinic.sura.treatment.protocol.PeriodLimit;
import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.protocol.ScreeningValidity;
import clinic.sura.treatment.protocol.ScreeningValidity.Validity;
import clinic.sura.treatment.rules.PatientFacts.Assessed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How old what the patient answered may be. */
final class ScreeningRules {

  private ScreeningRules() {}

  /** What a plan is up against. */
  static List<Finding> ofPlan(Protocol protocol, PatientFacts facts, LocalDate on) {
    ScreeningValidity validity = protocol.patient().validity();
    Assessed assessed = facts.assessed();
    return validity == null || assessed == null
        ? List.of()
        : stale(validity, assessed, on).stream().toList();
  }

  /** What a session is up against. */
  static List<Finding> ofSession(Protocol protocol, PatientFacts facts, LocalDate on) {
    ScreeningValidity validity = protocol.patient().validity();
    Assessed assessed = facts.assessed();
    return validity == null || assessed == null
        ? List.of()
        : Stream.concat(
                stale(validity, assessed, on).stream(),
                notOfTheDay(validity, assessed, on).stream())
            .toList();
  }

  private static Optional<Finding> stale(
      ScreeningValidity validity, Assessed assessed, LocalDate on) {
    return older(
        validity.consultation(),
        assessed.consultedOn(),
        on,
        "The patient's answers are of %s, more than %s ago: ask all questions again");
  }

  private static Optional<Finding> notOfTheDay(
      ScreeningValidity validity, Assessed assessed, LocalDate on) {
    return older(
        validity.ofTheDay(),
        assessed.askedOn(),
        on,
        "What is asked on the day of a session was asked on %s, more than %s ago: ask it today");
  }

  private static Optional<Finding> older(
      Validity validity, @Nullable LocalDate asked, LocalDate on, String message) {
    PeriodLimit limit = validity.limit();
    return asked != null && on.isAfter(asked.plus(limit.period()))
        ? Optional.of(
            soft(
                validity.rule(),
                message.formatted(asked, limit.inWords()),
                limit.source(),
                Map.of("asked", asked.toString(), "on", on.toString())))
        : Optional.empty();
  }
}
