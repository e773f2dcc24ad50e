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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What follows from all that is known of an adverse event.
 *
 * <p>The internal clock begins on the day on which the clinic learned that the event is as serious
 * as it is, and stops with a report to the authority after that. A red flag that nobody has judged
 * counts as serious, so that its clock runs; once anybody says how serious it is, that holds for
 * what was known then. A red flag that is learned later asks for a physician anew, and has to be
 * reported even if the event was before.
 *
 * @param urgent whether it has a red flag, or is fatal or life-threatening: a physician has to know
 *     at once
 * @param serious whether it has to be reported to the authority
 * @param reportBy the last day to report it; null if it need not be, or was reported
 * @param open whether something is left to do: a physician has to see it, it has to be reported, or
 *     it is not known how it ended
 * @param laterRedFlags numbers of the follow-ups, from 1, that told of a red flag that was not
 *     known before
 */
public record Standing(
    boolean urgent,
    boolean serious,
    @Nullable LocalDate reportBy,
    boolean open,
    List<Integer> laterRedFlags) {

  static final Standing NONE = new Standing(false, false, null, true, List.of());

  public Standing {
    laterRedFlags = List.copyOf(laterRedFlags);
  }

  /** How many follow-ups a physician has to know of; 0 if the report is all. */
  int askedAt() {
    return lastOf(laterRedFlags);
  }

  private static int lastOf(List<Integer> followUps) {
    return followUps.isEmpty() ? 0 : followUps.getLast();
  }

  /** How serious it was said to be, and when. */
  private record Statement(Instant at, LocalDate on, boolean serious, boolean fatal) {

    static Statement of(Instant at, LocalDate on, Set<Seriousness> criteria) {
      return new Statement(
          at,
          on,
          !criteria.isEmpty(),
          criteria.stream().anyMatch(Seriousness::isFatalOrLifeThreatening));
    }

    /** With a red flag that nobody has judged. */
    Statement countedAsSerious(Instant learnedAt, LocalDate learnedOn) {
      return new Statement(learnedAt, learnedOn, true, fatal);
    }
  }

  static Standing of(AdverseEvent event, AdverseEventPolicy policy) {
    List<Integer> laterRedFlags = laterRedFlags(event, policy);
    List<Statement> statements = statements(event, policy);
    Statement last = statements.getLast();
    LocalDate reportBy =
        last.serious() ? reportBy(event, statements, laterRedFlags, policy.reporting()) : null;
    boolean urgent = anyRedFlag(event.reactions(), policy) || last.fatal();
    boolean unseen = urgent && event.acknowledgement(lastOf(laterRedFlags)) == null;
    boolean open = unseen || reportBy != null || !isOver(event);
    return new Standing(urgent, last.serious(), reportBy, open, laterRedFlags);
  }

  private static boolean anyRedFlag(List<String> reactions, AdverseEventPolicy policy) {
    return reactions.stream()
        .anyMatch(code -> policy.reaction(code).filter(Reaction::redFlag).isPresent());
  }

  private static List<Integer> laterRedFlags(AdverseEvent event, AdverseEventPolicy policy) {
    List<FollowUp> followUps = event.followUps();
    return IntStream.rangeClosed(1, followUps.size())
        .filter(number -> anyRedFlag(followUps.get(number - 1).reactions(), policy))
        .boxed()
        .toList();
  }

  private static List<Statement> statements(AdverseEvent event, AdverseEventPolicy policy) {
    AdverseEvent.Report report = event.report();
    Statement first = Statement.of(report.at(), report.awareOn(), report.seriousness());
    List<Statement> statements = new ArrayList<>();
    statements.add(
        anyRedFlag(report.reactions(), policy) && !first.serious()
            ? first.countedAsSerious(first.at(), first.on())
            : first);
    for (FollowUp followUp : event.followUps()) {
      if (followUp.seriousness() != null) {
        statements.add(Statement.of(followUp.at(), followUp.on(), followUp.seriousness()));
      } else if (anyRedFlag(followUp.reactions(), policy)) {
        statements.add(statements.getLast().countedAsSerious(followUp.at(), followUp.on()));
      }
    }
    return statements;
  }

  private static @Nullable LocalDate reportBy(
      AdverseEvent event,
      List<Statement> statements,
      List<Integer> laterRedFlags,
      Reporting reporting) {
    LocalDate due = reportOfSeriousnessBy(statements, event.submissions(), reporting);
    if (due != null) {
      return due;
    }
    return laterRedFlags.stream()
        .map(number -> event.followUps().get(number - 1))
        .filter(followUp -> !isReported(event.submissions(), followUp.at()))
        .findFirst()
        .map(followUp -> followUp.on().plusDays(clock(statements.getLast(), reporting)))
        .orElse(null);
  }

  private static int clock(Statement said, Reporting reporting) {
    return (said.fatal() ? reporting.fatalOrLifeThreatening() : reporting.otherSerious()).days();
  }

  private static boolean isReported(List<Submission> submissions, Instant since) {
    return submissions.stream().anyMatch(each -> !each.at().isBefore(since));
  }

  private static @Nullable LocalDate reportOfSeriousnessBy(
      List<Statement> statements, List<Submission> submissions, Reporting reporting) {
    Statement serious = startOfRun(statements, Statement::serious);
    LocalDate due = serious.on().plusDays(reporting.otherSerious().days());
    Instant since = serious.at();
    if (statements.getLast().fatal()) {
      Statement fatal = startOfRun(statements, Statement::fatal);
      LocalDate sooner = fatal.on().plusDays(reporting.fatalOrLifeThreatening().days());
      due = sooner.isBefore(due) ? sooner : due;
      since = fatal.at();
    }
    return isReported(submissions, since) ? null : due;
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
            && event.sinceLastReaction().stream()
                .anyMatch(followUp -> followUp.outcome() == ReactionOutcome.UNKNOWN));
  }
}
