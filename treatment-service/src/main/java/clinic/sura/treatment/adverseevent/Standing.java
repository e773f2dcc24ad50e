package clinic.sura.treatment.adverseevent;

import clinic.sura.treatment.adverseevent.AdverseEvent.FollowUp;
import clinic.sura.treatment.adverseevent.AdverseEvent.Submission;
import clinic.sura.treatment.protocol.AdverseEventPolicy;
import clinic.sura.treatment.protocol.AdverseEventPolicy.Reaction;
import clinic.sura.treatment.protocol.AdverseEventPolicy.Reporting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What follows from all that is known of an adverse event.
 *
 * <p>The internal clock begins on the day on which the clinic learned that the event is as serious
 * as it is, and stops with a report to the authority after that. A red flag that nobody has judged
 * counts as serious, so that its clock runs; once anybody says how serious it is, that holds.
 *
 * @param urgent whether it has a red flag, or is fatal or life-threatening: a physician has to know
 *     at once
 * @param serious whether it has to be reported to the authority
 * @param reportBy the last day to report it; null if it need not be, or was reported
 * @param open whether something is left to do: a physician has to see it, it has to be reported, or
 *     it is not known how it ended
 */
public record Standing(
    boolean urgent, boolean serious, @Nullable LocalDate reportBy, boolean open) {

  static final Standing NONE = new Standing(false, false, null, true);

  /** How serious it was said to be, and when. */
  private record Statement(Instant at, LocalDate on, boolean serious, boolean fatal) {

    static Statement of(Instant at, LocalDate on, Set<Seriousness> criteria) {
      return new Statement(
          at,
          on,
          !criteria.isEmpty(),
          criteria.stream().anyMatch(Seriousness::isFatalOrLifeThreatening));
    }
  }

  static Standing of(AdverseEvent event, AdverseEventPolicy policy) {
    boolean redFlag =
        event.report().reactions().stream()
            .anyMatch(code -> policy.reaction(code).filter(Reaction::redFlag).isPresent());
    List<Statement> statements = statements(event, redFlag);
    Statement last = statements.getLast();
    LocalDate reportBy = reportBy(statements, event.submissions(), policy.reporting());
    boolean urgent = redFlag || last.fatal();
    boolean unseen = urgent && event.acknowledgement() == null;
    return new Standing(
        urgent, last.serious(), reportBy, unseen || reportBy != null || !isOver(event));
  }

  private static List<Statement> statements(AdverseEvent event, boolean redFlag) {
    AdverseEvent.Report report = event.report();
    Statement first = Statement.of(report.at(), report.awareOn(), report.seriousness());
    List<Statement> statements = new ArrayList<>();
    statements.add(
        redFlag && !first.serious() ? new Statement(first.at(), first.on(), true, false) : first);
    for (FollowUp followUp : event.followUps()) {
      if (followUp.seriousness() != null) {
        statements.add(Statement.of(followUp.at(), followUp.on(), followUp.seriousness()));
      }
    }
    return statements;
  }

  private static @Nullable LocalDate reportBy(
      List<Statement> statements, List<Submission> submissions, Reporting reporting) {
    if (!statements.getLast().serious()) {
      return null;
    }
    Statement serious = startOfRun(statements, Statement::serious);
    LocalDate due = serious.on().plusDays(reporting.otherSerious().days());
    Instant since = serious.at();
    if (statements.getLast().fatal()) {
      Statement fatal = startOfRun(statements, Statement::fatal);
      LocalDate sooner = fatal.on().plusDays(reporting.fatalOrLifeThreatening().days());
      due = sooner.isBefore(due) ? sooner : due;
      since = fatal.at();
    }
    Instant asSeriousAsItIs = since;
    boolean reported = submissions.stream().anyMatch(each -> !each.at().isBefore(asSeriousAsItIs));
    return reported ? null : due;
  }

  /** The first of the last statements that all agree. */
  private static Statement startOfRun(
      List<Statement> statements, java.util.function.Predicate<Statement> agree) {
    Statement start = statements.getLast();
    for (Statement statement : statements.reversed()) {
      if (!agree.test(statement)) {
        break;
      }
      start = statement;
    }
    return start;
  }

  /** A patient of whom nobody hears any more is one whose outcome a follow-up calls unknown. */
  private static boolean isOver(AdverseEvent event) {
    return event.outcome().isFinal()
        || (event.outcome() == ReactionOutcome.UNKNOWN
            && event.followUps().stream()
                .anyMatch(followUp -> followUp.outcome() == ReactionOutcome.UNKNOWN));
  }
}
