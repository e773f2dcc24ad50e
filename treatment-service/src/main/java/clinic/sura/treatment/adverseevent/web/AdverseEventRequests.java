package clinic.sura.treatment.adverseevent.web;

import clinic.sura.treatment.adverseevent.AdverseEvent.Reporter;
import clinic.sura.treatment.adverseevent.Causality;
import clinic.sura.treatment.adverseevent.FollowAdverseEvent.Learned;
import clinic.sura.treatment.adverseevent.FollowAdverseEvent.Sent;
import clinic.sura.treatment.adverseevent.ReactionOutcome;
import clinic.sura.treatment.adverseevent.ReactionSite;
import clinic.sura.treatment.adverseevent.ReportAdverseEvent.Told;
import clinic.sura.treatment.adverseevent.Seriousness;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is sent of adverse events. */
final class AdverseEventRequests {

  private AdverseEventRequests() {}

  /**
   * An adverse event as it is told. Nothing but the reactions must be known at once.
   *
   * @param reactions codes of the current protocol
   * @param onset the day on which it began, not in the future; today if it is left out
   * @param awareOn the day on which the clinic learned of it, not before the onset; today if it is
   *     left out
   * @param sessionId the session that is suspected; the last one on or before the onset if it is
   *     left out
   * @param site ELSEWHERE if it is left out
   * @param seriousness criteria of a case report; none if it is left out
   * @param actionTaken what was done about it
   * @param outcome NOT_RECOVERED if it is left out; FATAL exactly where DEATH makes it serious
   * @param reporter who told of it; the patient if it is left out
   */
  record NewAdverseEvent(
      @NotNull @Size(min = 1, max = 20)
          List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String> reactions,
      @Nullable LocalDate onset,
      @Nullable LocalDate awareOn,
      @Nullable @Size(min = 1, max = 100) String sessionId,
      @Nullable ReactionSite site,
      @Nullable @Size(max = 2000) String description,
      @Nullable @Size(max = 6) Set<@NotNull Seriousness> seriousness,
      @Nullable @Size(max = 2000) String actionTaken,
      @Nullable ReactionOutcome outcome,
      @Nullable Reporter reporter) {

    Told told(String patientId, String by) {
      return new Told(
          patientId,
          reactions,
          onset,
          awareOn,
          sessionId,
          site == null ? ReactionSite.ELSEWHERE : site,
          description == null ? "" : description.strip(),
          seriousness == null ? Set.of() : seriousness,
          actionTaken == null ? "" : actionTaken.strip(),
          outcome == null ? ReactionOutcome.NOT_RECOVERED : outcome,
          reporter == null ? Reporter.PATIENT : reporter,
          by);
    }
  }

  /**
   * What was learned since. Seriousness and causality are a physician's to judge.
   *
   * @param reactions codes of the event's protocol; those that are known already change nothing;
   *     none if it is left out
   * @param seriousness all criteria as they are now; empty if it is not serious; left out if
   *     nothing is said of it
   * @param outcome NOT_RECOVERED if it is left out and there are reactions that were not known
   * @param endedOn the day on which it ended, between the onset and today
   */
  record NewFollowUp(
      @NotBlank @Size(max = 2000) String note,
      @Nullable @Size(max = 20)
          List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String> reactions,
      @Nullable @Size(max = 6) Set<@NotNull Seriousness> seriousness,
      @Nullable Causality causality,
      @Nullable ReactionOutcome outcome,
      @Nullable LocalDate endedOn) {

    Learned learned(String by) {
      return new Learned(
          note.strip(),
          reactions == null ? List.of() : reactions,
          seriousness,
          causality,
          outcome,
          endedOn,
          by);
    }
  }

  /**
   * What the physician knows of.
   *
   * @param followUps how many follow-ups the physician has read, so that it counts for no red flag
   *     that came meanwhile; all if it is left out
   */
  record KnownFollowUps(@Nullable @Min(0) Integer followUps) {}

  /**
   * A report to an authority.
   *
   * @param reference as the authority or the clinic files it
   * @param on the day on which it was sent, not in the future; today if it is left out
   */
  record NewSubmission(
      @NotBlank @Size(max = 200) String authority,
      @NotBlank @Size(max = 200) String reference,
      @Nullable LocalDate on) {

    Sent sent(String by) {
      return new Sent(authority.strip(), reference.strip(), on, by);
    }
  }
}
