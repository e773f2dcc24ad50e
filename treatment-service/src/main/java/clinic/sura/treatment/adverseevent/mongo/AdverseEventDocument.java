package clinic.sura.treatment.adverseevent.mongo;

import clinic.sura.platform.aggregate.AggregateDocument;
import clinic.sura.treatment.adverseevent.AdverseEvent;
import clinic.sura.treatment.adverseevent.AdverseEvent.Acknowledgement;
import clinic.sura.treatment.adverseevent.AdverseEvent.FollowUp;
import clinic.sura.treatment.adverseevent.AdverseEvent.Report;
import clinic.sura.treatment.adverseevent.AdverseEvent.Reporter;
import clinic.sura.treatment.adverseevent.AdverseEvent.Submission;
import clinic.sura.treatment.adverseevent.Causality;
import clinic.sura.treatment.adverseevent.ReactionOutcome;
import clinic.sura.treatment.adverseevent.ReactionSite;
import clinic.sura.treatment.adverseevent.Seriousness;
import clinic.sura.treatment.adverseevent.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An adverse event as it is stored.
 *
 * @param acknowledgement the one that counts for every red flag; older versions know no other
 * @param acknowledgements all; null where there could be only that one yet
 * @param openIn the clinic, while something is left to do: one short index finds them
 */
public record AdverseEventDocument(
    @BsonId String id,
    String clinicId,
    long version,
    String patientId,
    String sessionId,
    String protocolId,
    ReportDocument report,
    List<FollowUpDocument> followUps,
    @Nullable AcknowledgementDocument acknowledgement,
    @Nullable List<AcknowledgementDocument> acknowledgements,
    List<SubmissionDocument> submissions,
    StandingDocument standing,
    @Nullable String openIn)
    implements AggregateDocument {

  public record ReportDocument(
      String onset,
      String awareOn,
      List<String> reactions,
      String site,
      String description,
      List<String> seriousness,
      String actionTaken,
      String outcome,
      String reporter,
      Instant at,
      String by) {

    private static ReportDocument of(Report report) {
      return new ReportDocument(
          report.onset().toString(),
          report.awareOn().toString(),
          report.reactions(),
          report.site().name(),
          report.description(),
          names(report.seriousness()),
          report.actionTaken(),
          report.outcome().name(),
          report.reporter().name(),
          report.at(),
          report.by());
    }

    private Report report() {
      return new Report(
          LocalDate.parse(onset),
          LocalDate.parse(awareOn),
          reactions,
          ReactionSite.valueOf(site),
          description,
          criteria(seriousness),
          actionTaken,
          ReactionOutcome.valueOf(outcome),
          Reporter.valueOf(reporter),
          at,
          by);
    }
  }

  /**
   * A follow-up as it is stored.
   *
   * @param reactions null where none could be told of yet
   */
  public record FollowUpDocument(
      Instant at,
      String on,
      String by,
      String note,
      @Nullable List<String> reactions,
      @Nullable List<String> seriousness,
      @Nullable String causality,
      @Nullable String outcome,
      @Nullable String endedOn) {

    private static FollowUpDocument of(FollowUp followUp) {
      Set<Seriousness> seriousness = followUp.seriousness();
      Causality causality = followUp.causality();
      ReactionOutcome outcome = followUp.outcome();
      return new FollowUpDocument(
          followUp.at(),
          followUp.on().toString(),
          followUp.by(),
          followUp.note(),
          followUp.reactions(),
          seriousness == null ? null : names(seriousness),
          causality == null ? null : causality.name(),
          outcome == null ? null : outcome.name(),
          text(followUp.endedOn()));
    }

    private FollowUp followUp() {
      return new FollowUp(
          at,
          LocalDate.parse(on),
          by,
          note,
          reactions == null ? List.of() : reactions,
          seriousness == null ? null : criteria(seriousness),
          causality == null ? null : Causality.valueOf(causality),
          outcome == null ? null : ReactionOutcome.valueOf(outcome),
          day(endedOn));
    }
  }

  /**
   * That a physician knows, as it is stored.
   *
   * @param followUps null where no follow-up could tell of a red flag yet
   */
  public record AcknowledgementDocument(Instant at, String by, @Nullable Integer followUps) {

    private static AcknowledgementDocument of(Acknowledgement seen) {
      return new AcknowledgementDocument(seen.at(), seen.by(), seen.followUps());
    }

    private Acknowledgement acknowledgement() {
      return new Acknowledgement(at, by, followUps == null ? 0 : followUps);
    }
  }

  public record SubmissionDocument(
      Instant at, String by, String on, String authority, String reference) {}

  /**
   * What follows, as it is stored.
   *
   * @param laterRedFlags null where no follow-up could tell of one yet
   */
  public record StandingDocument(
      boolean urgent,
      boolean serious,
      @Nullable String reportBy,
      boolean open,
      @Nullable List<Integer> laterRedFlags) {}

  static AdverseEventDocument of(AdverseEvent event) {
    Acknowledgement seen = event.acknowledgement();
    Standing standing = event.standing();
    return new AdverseEventDocument(
        event.id(),
        event.clinicId(),
        event.version(),
        event.patientId(),
        event.sessionId(),
        event.protocolId(),
        ReportDocument.of(event.report()),
        event.followUps().stream().map(FollowUpDocument::of).toList(),
        seen == null ? null : AcknowledgementDocument.of(seen),
        event.acknowledgements().stream().map(AcknowledgementDocument::of).toList(),
        event.submissions().stream()
            .map(
                sent ->
                    new SubmissionDocument(
                        sent.at(),
                        sent.by(),
                        sent.on().toString(),
                        sent.authority(),
                        sent.reference()))
            .toList(),
        new StandingDocument(
            standing.urgent(),
            standing.serious(),
            text(standing.reportBy()),
            standing.open(),
            standing.laterRedFlags()),
        standing.open() ? event.clinicId() : null);
  }

  AdverseEvent event() {
    return new AdverseEvent(
        id,
        clinicId,
        version,
        patientId,
        sessionId,
        protocolId,
        report.report(),
        followUps.stream().map(FollowUpDocument::followUp).toList(),
        allAcknowledgements().stream().map(AcknowledgementDocument::acknowledgement).toList(),
        submissions.stream()
            .map(
                sent ->
                    new Submission(
                        sent.at(),
                        sent.by(),
                        LocalDate.parse(sent.on()),
                        sent.authority(),
                        sent.reference()))
            .toList(),
        new Standing(
            standing.urgent(),
            standing.serious(),
            day(standing.reportBy()),
            standing.open(),
            standing.laterRedFlags() == null ? List.of() : standing.laterRedFlags()));
  }

  private List<AcknowledgementDocument> allAcknowledgements() {
    if (acknowledgements != null) {
      return acknowledgements;
    }
    return acknowledgement == null ? List.of() : List.of(acknowledgement);
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static List<String> names(Set<Seriousness> criteria) {
    return criteria.stream().map(Seriousness::name).toList();
  }

  private static Set<Seriousness> criteria(List<String> names) {
    return names.stream().map(Seriousness::valueOf).collect(Collectors.toSet());
  }
}
