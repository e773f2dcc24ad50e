package clinic.sura.treatment.adverseevent;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.LostRace;
import clinic.sura.treatment.adverseevent.AdverseEvent.Acknowledgement;
import clinic.sura.treatment.adverseevent.AdverseEvent.FollowUp;
import clinic.sura.treatment.adverseevent.AdverseEvent.Submission;
import clinic.sura.treatment.adverseevent.ReportAdverseEvent.Outcome;
import clinic.sura.treatment.adverseevent.ReportAdverseEvent.Problem;
import clinic.sura.treatment.calendar.ClinicCalendars;
import clinic.sura.treatment.protocol.AdverseEventPolicy;
import clinic.sura.treatment.protocol.Protocols;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Appends to an adverse event what is learned and done about it. */
@Service
public class FollowAdverseEvent {

  private final AdverseEvents events;
  private final Protocols protocols;
  private final ClinicCalendars calendars;
  private final Clock clock;

  FollowAdverseEvent(
      AdverseEvents events, Protocols protocols, ClinicCalendars calendars, Clock clock) {
    this.events = events;
    this.protocols = protocols;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * What was learned; null where nothing was.
   *
   * @param reactions codes of the event's protocol; those that are known already change nothing
   * @param outcome null if nothing is said of it: not recovered, if there are new reactions
   * @param by name of who writes it down
   */
  public record Learned(
      String note,
      List<String> reactions,
      @Nullable Set<Seriousness> seriousness,
      @Nullable Causality causality,
      @Nullable ReactionOutcome outcome,
      @Nullable LocalDate endedOn,
      String by) {

    private FollowUp followUp(AdverseEvent of, Now now) {
      List<String> fresh =
          reactions.stream().distinct().filter(code -> !of.reactions().contains(code)).toList();
      // What was said of how the patient is says nothing of what nobody knew of.
      boolean unspoken =
          outcome == null && !fresh.isEmpty() && of.outcome() != ReactionOutcome.FATAL;
      return new FollowUp(
          now.at(),
          now.today(),
          by,
          note,
          fresh,
          seriousness,
          causality,
          unspoken ? ReactionOutcome.NOT_RECOVERED : outcome,
          endedOn);
    }
  }

  /**
   * A report to an authority.
   *
   * @param on null for today
   * @param by name of who writes it down
   */
  public record Sent(String authority, String reference, @Nullable LocalDate on, String by) {}

  /** Appends a follow-up, and tells the physicians if it brings a red flag. */
  public Outcome followUp(String clinicId, String id, Learned learned, Cause<AdverseEvent> cause) {
    return changed(
        clinicId,
        id,
        cause,
        (event, now) -> {
          FollowUp followUp = learned.followUp(event, now);
          AdverseEvent next = event.followedUp(followUp, now.policy());
          List<Problem> problems = ReportAdverseEvent.unknown(learned.reactions(), now.policy());
          problems.addAll(problems(next, followUp, now.today()));
          return problems.isEmpty()
              ? new Outcome.Reported(next)
              : new Outcome.Unacceptable(problems);
        });
  }

  /**
   * Records that a physician knows; the first one stays until there is a red flag that it does not
   * count for.
   *
   * @param followUps how many follow-ups the physician knows of; null for all
   */
  public Outcome acknowledge(
      String clinicId,
      String id,
      @Nullable Integer followUps,
      String by,
      Cause<AdverseEvent> cause) {
    return changed(
        clinicId,
        id,
        cause,
        (event, now) -> {
          int all = event.followUps().size();
          int known = followUps == null ? all : Math.min(followUps, all);
          return new Outcome.Reported(
              event.acknowledged(new Acknowledgement(now.at(), by, known), now.policy()));
        });
  }

  /** Records that it was reported to an authority. */
  public Outcome submit(String clinicId, String id, Sent sent, Cause<AdverseEvent> cause) {
    return changed(
        clinicId,
        id,
        cause,
        (event, now) -> {
          LocalDate on = sent.on() == null ? now.today() : sent.on();
          if (on.isAfter(now.today()) || on.isBefore(event.report().awareOn())) {
            return new Outcome.Unacceptable(
                List.of(
                    new Problem(
                        "on", "must lie between the day the clinic learned of it and today")));
          }
          Submission submission =
              new Submission(now.at(), sent.by(), on, sent.authority(), sent.reference());
          return new Outcome.Reported(event.submitted(submission, now.policy()));
        });
  }

  /** The moment of a change. */
  private record Now(Instant at, LocalDate today, AdverseEventPolicy policy) {}

  private Outcome changed(
      String clinicId,
      String id,
      Cause<AdverseEvent> cause,
      BiFunction<AdverseEvent, Now, Outcome> change) {
    return LostRace.retried(
        () -> {
          AdverseEvent event = events.load(clinicId, id, cause);
          Instant at = clock.instant();
          Now now =
              new Now(
                  at,
                  LocalDate.ofInstant(at, calendars.zoneOf(clinicId)),
                  protocols.get(event.protocolId()).adverseEventPolicy());
          Outcome outcome = change.apply(event, now);
          if (outcome instanceof Outcome.Reported(AdverseEvent next)) {
            events.save(next, List.of(AdverseEventNews.updated(next)), cause);
          }
          return outcome;
        });
  }

  private static List<Problem> problems(AdverseEvent next, FollowUp followUp, LocalDate today) {
    List<Problem> problems = new ArrayList<>();
    LocalDate endedOn = followUp.endedOn();
    if (endedOn != null && (endedOn.isAfter(today) || endedOn.isBefore(next.report().onset()))) {
      problems.add(new Problem("endedOn", "must lie between the onset and today"));
    }
    if (next.outcome() == ReactionOutcome.FATAL != next.seriousness().contains(Seriousness.DEATH)) {
      problems.add(
          new Problem("outcome", "must be FATAL where DEATH makes it serious, and only there"));
    }
    return problems;
  }
}
