package clinic.sura.treatment.adverseevent.web;

import clinic.sura.treatment.adverseevent.AdverseEvent;
import clinic.sura.treatment.adverseevent.AdverseEvent.Acknowledgement;
import clinic.sura.treatment.adverseevent.AdverseEvent.FollowUp;
import clinic.sura.treatment.adverseevent.AdverseEvent.LearnedReaction;
import clinic.sura.treatment.adverseevent.AdverseEvent.Reporter;
import clinic.sura.treatment.adverseevent.AdverseEvent.Submission;
import clinic.sura.treatment.adverseevent.Causality;
import clinic.sura.treatment.adverseevent.ReactionOutcome;
import clinic.sura.treatment.adverseevent.ReactionSite;
import clinic.sura.treatment.adverseevent.ReadAdverseEvents.Review;
import clinic.sura.treatment.adverseevent.Seriousness;
import clinic.sura.treatment.patient.PatientIdentity;
import clinic.sura.treatment.protocol.AdverseEventPolicy;
import clinic.sura.treatment.protocol.AdverseEventPolicy.Reaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An adverse event as it stands.
 *
 * @param patientName null while the registration has not arrived yet
 * @param sessionId the session that is suspected
 * @param protocol the one that it is judged by, and whose reactions it may have
 * @param onset the day on which it began, in the clinic's calendar
 * @param awareOn the day on which the clinic learned of it
 * @param urgent whether a physician has to know at once
 * @param seriousness criteria of a case report, as they were said last; empty if none was
 * @param serious whether it has to be reported; a red flag counts until somebody judges it
 * @param reportBy the last day to report it; null if it need not be, or was reported
 * @param overdue whether that day is over
 * @param open whether something is left to do
 * @param causality a physician's opinion; null before the first
 * @param acknowledged which physician knows of every red flag since when; null before, and again
 *     when one is learned later
 * @param acknowledgements all, in the order in which they were given
 * @param followUps in the order in which they were appended
 */
record AdverseEventAnswer(
    String id,
    String patientId,
    @Nullable String patientName,
    String sessionId,
    String protocol,
    LocalDate onset,
    LocalDate awareOn,
    List<ReactionAnswer> reactions,
    ReactionSite site,
    String description,
    String actionTaken,
    Reporter reporter,
    Instant reportedAt,
    String reportedBy,
    boolean urgent,
    Set<Seriousness> seriousness,
    boolean serious,
    @Nullable LocalDate reportBy,
    boolean overdue,
    boolean open,
    @Nullable Causality causality,
    ReactionOutcome outcome,
    @Nullable LocalDate endedOn,
    @Nullable Acknowledgement acknowledged,
    List<Acknowledgement> acknowledgements,
    List<FollowUp> followUps,
    List<Submission> submissions,
    long version) {

  /**
   * What happened, as the protocol has it.
   *
   * @param learnedOn the day on which the clinic learned of it
   */
  record ReactionAnswer(String code, String text, boolean redFlag, LocalDate learnedOn) {

    private static ReactionAnswer of(LearnedReaction learned, AdverseEventPolicy policy) {
      String code = learned.code();
      Optional<Reaction> known = policy.reaction(code);
      return new ReactionAnswer(
          code,
          known.map(Reaction::text).orElse(code),
          known.map(Reaction::redFlag).orElse(false),
          learned.learnedOn());
    }
  }

  static AdverseEventAnswer of(Review review) {
    AdverseEvent event = review.event();
    AdverseEvent.Report report = event.report();
    PatientIdentity patient = review.patient();
    return new AdverseEventAnswer(
        event.id(),
        event.patientId(),
        patient == null ? null : patient.givenName() + " " + patient.familyName(),
        event.sessionId(),
        event.protocolId(),
        report.onset(),
        report.awareOn(),
        event.learnedReactions().stream()
            .map(learned -> ReactionAnswer.of(learned, review.policy()))
            .toList(),
        report.site(),
        report.description(),
        report.actionTaken(),
        report.reporter(),
        report.at(),
        report.by(),
        event.standing().urgent(),
        event.seriousness(),
        event.standing().serious(),
        event.standing().reportBy(),
        review.overdue(),
        event.standing().open(),
        event.causality(),
        event.outcome(),
        event.endedOn(),
        event.acknowledgement(),
        event.acknowledgements(),
        event.followUps(),
        event.submissions(),
        event.version());
  }
}
