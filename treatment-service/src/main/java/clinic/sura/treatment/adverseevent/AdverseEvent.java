package clinic.sura.treatment.adverseevent;

import clinic.sura.treatment.protocol.AdverseEventPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An adverse event: as it was reported, and what was learned of it since.
 *
 * @param acknowledgements in the order in which they were given
 * @param sessionId the session that is suspected
 * @param protocolId the protocol whose red flags and clocks it is judged by
 * @param standing what follows from all that is known
 */
public record AdverseEvent(
    String id,
    String clinicId,
    long version,
    String patientId,
    String sessionId,
    String protocolId,
    Report report,
    List<FollowUp> followUps,
    List<Acknowledgement> acknowledgements,
    List<Submission> submissions,
    Standing standing) {

  /**
   * How it was reported first.
   *
   * @param onset the day on which it began, in the clinic's calendar
   * @param awareOn the day on which the clinic learned of it: the clocks count from it
   * @param reactions codes of the protocol
   * @param description in the patient's or the reporter's words; empty if there are none
   * @param actionTaken what was done about it; empty if nothing was
   * @param by name of who wrote it down
   */
  public record Report(
      LocalDate onset,
      LocalDate awareOn,
      List<String> reactions,
      ReactionSite site,
      String description,
      Set<Seriousness> seriousness,
      String actionTaken,
      ReactionOutcome outcome,
      Reporter reporter,
      Instant at,
      String by) {

    public Report {
      reactions = List.copyOf(reactions);
      seriousness = ordered(seriousness);
    }
  }

  /** Who told of it (ICH E2B(R3), C.2.r.4). */
  public enum Reporter {
    PATIENT,
    PHYSICIAN,
    OTHER_HEALTH_PROFESSIONAL
  }

  /**
   * What was learned later; what is null was not spoken of.
   *
   * @param on its day in the clinic's calendar
   * @param reactions codes of the protocol that were not known before
   * @param seriousness a physician's; empty if it is not serious
   * @param causality a physician's
   * @param endedOn the day on which the reaction ended
   */
  public record FollowUp(
      Instant at,
      LocalDate on,
      String by,
      String note,
      List<String> reactions,
      @Nullable Set<Seriousness> seriousness,
      @Nullable Causality causality,
      @Nullable ReactionOutcome outcome,
      @Nullable LocalDate endedOn) {

    public FollowUp {
      reactions = List.copyOf(reactions);
      seriousness = seriousness == null ? null : ordered(seriousness);
    }
  }

  /**
   * A physician knows.
   *
   * @param followUps how many follow-ups the physician knew of: it counts for no later one
   */
  public record Acknowledgement(Instant at, String by, int followUps) {}

  /**
   * Something that happened.
   *
   * @param learnedOn the day on which the clinic learned of it
   */
  public record LearnedReaction(String code, LocalDate learnedOn) {}

  /**
   * It was reported to an authority.
   *
   * @param reference as the authority or the clinic files it
   */
  public record Submission(
      Instant at, String by, LocalDate on, String authority, String reference) {}

  public AdverseEvent {
    followUps = List.copyOf(followUps);
    acknowledgements = List.copyOf(acknowledgements);
    submissions = List.copyOf(submissions);
  }

  /** The first version, as it is reported. */
  static AdverseEvent reported(
      String id,
      String clinicId,
      String patientId,
      String sessionId,
      String protocolId,
      Report report,
      AdverseEventPolicy policy) {
    return new AdverseEvent(
            id,
            clinicId,
            0,
            patientId,
            sessionId,
            protocolId,
            report,
            List.of(),
            List.of(),
            List.of(),
            Standing.NONE)
        .next(List.of(), List.of(), List.of(), policy);
  }

  AdverseEvent followedUp(FollowUp followUp, AdverseEventPolicy policy) {
    return next(plus(followUps, followUp), acknowledgements, submissions, policy);
  }

  /** The first acknowledgement stays, until a red flag asks for another one. */
  AdverseEvent acknowledged(Acknowledgement by, AdverseEventPolicy policy) {
    return next(
        followUps,
        acknowledgement() == null ? plus(acknowledgements, by) : acknowledgements,
        submissions,
        policy);
  }

  AdverseEvent submitted(Submission submission, AdverseEventPolicy policy) {
    return next(followUps, acknowledgements, plus(submissions, submission), policy);
  }

  /** Everything that happened, in the order in which it was learned; each once. */
  public List<String> reactions() {
    return learnedReactions().stream().map(LearnedReaction::code).toList();
  }

  /** The same, with the days on which it was learned. */
  public List<LearnedReaction> learnedReactions() {
    List<LearnedReaction> learned = new ArrayList<>();
    report.reactions().forEach(code -> learned.add(new LearnedReaction(code, report.awareOn())));
    followUps.forEach(
        each ->
            each.reactions().forEach(code -> learned.add(new LearnedReaction(code, each.on()))));
    return learned;
  }

  /** Which physician knew of every red flag first; null before. */
  public @Nullable Acknowledgement acknowledgement() {
    return acknowledgement(standing.askedAt());
  }

  /** Which physician knew of so many follow-ups first; null before. */
  @Nullable Acknowledgement acknowledgement(int ofFollowUps) {
    return acknowledgements.stream()
        .filter(each -> each.followUps() >= ofFollowUps)
        .findFirst()
        .orElse(null);
  }

  /** How serious it is, by who spoke of it last. */
  public Set<Seriousness> seriousness() {
    return said(FollowUp::seriousness).reduce((_, later) -> later).orElse(report.seriousness());
  }

  /** A physician's opinion, the last one; null before the first. */
  public @Nullable Causality causality() {
    return said(FollowUp::causality).reduce((_, later) -> later).orElse(null);
  }

  public ReactionOutcome outcome() {
    return said(FollowUp::outcome).reduce((_, later) -> later).orElse(report.outcome());
  }

  /**
   * The day on which it ended; null while it lasts, or if nobody knows. Of what was learned after
   * that day was told, it says nothing.
   */
  public @Nullable LocalDate endedOn() {
    return said(sinceLastReaction(), FollowUp::endedOn).reduce((_, later) -> later).orElse(null);
  }

  /** When something was last learned of it. */
  public Instant lastLearnedAt() {
    return followUps.stream().map(FollowUp::at).max(Comparator.naturalOrder()).orElse(report.at());
  }

  /** The follow-ups from the last one on that tells of something new. */
  List<FollowUp> sinceLastReaction() {
    int first = 0;
    for (int i = 0; i < followUps.size(); i++) {
      first = followUps.get(i).reactions().isEmpty() ? first : i;
    }
    return followUps.subList(first, followUps.size());
  }

  private <T> Stream<T> said(java.util.function.Function<FollowUp, @Nullable T> what) {
    return said(followUps, what);
  }

  private static <T> Stream<T> said(
      List<FollowUp> by, java.util.function.Function<FollowUp, @Nullable T> what) {
    return by.stream()
        .<T>mapMulti(
            (followUp, found) -> {
              T said = what.apply(followUp);
              if (said != null) {
                found.accept(said);
              }
            });
  }

  private AdverseEvent next(
      List<FollowUp> nextFollowUps,
      List<Acknowledgement> nextAcknowledgements,
      List<Submission> nextSubmissions,
      AdverseEventPolicy policy) {
    AdverseEvent bare =
        new AdverseEvent(
            id,
            clinicId,
            version + 1,
            patientId,
            sessionId,
            protocolId,
            report,
            nextFollowUps,
            nextAcknowledgements,
            nextSubmissions,
            Standing.NONE);
    return bare.with(Standing.of(bare, policy));
  }

  private AdverseEvent with(Standing newStanding) {
    return new AdverseEvent(
        id,
        clinicId,
        version,
        patientId,
        sessionId,
        protocolId,
        report,
        followUps,
        acknowledgements,
        submissions,
        newStanding);
  }

  private static <T> List<T> plus(List<T> list, T last) {
    List<T> all = new ArrayList<>(list);
    all.add(last);
    return all;
  }

  private static Set<Seriousness> ordered(Set<Seriousness> criteria) {
    return criteria.isEmpty()
        ? Set.of()
        : java.util.Collections.unmodifiableSet(EnumSet.copyOf(criteria));
  }
}
