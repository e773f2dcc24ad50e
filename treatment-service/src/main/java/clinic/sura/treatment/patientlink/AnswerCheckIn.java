package clinic.sura.treatment.patientlink;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.treatment.adverseevent.AdverseEvent.Reporter;
import clinic.sura.treatment.adverseevent.ReactionOutcome;
import clinic.sura.treatment.adverseevent.ReactionSite;
import clinic.sura.treatment.adverseevent.ReportAdverseEvent;
import clinic.sura.treatment.adverseevent.ReportAdverseEvent.Problem;
import clinic.sura.treatment.adverseevent.ReportAdverseEvent.Told;
import clinic.sura.treatment.checkin.CheckIn;
import clinic.sura.treatment.checkin.CheckIns;
import clinic.sura.treatment.patientlink.FindLinkedSession.LinkedSession;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Takes what a patient says after a session. Whatever is not well becomes an adverse event like
 * those that the staff reports, so that a red flag reaches the physicians at once.
 */
@Service
public class AnswerCheckIn {

  private static final String BY = "Patient, by link";

  private final ReportAdverseEvent reports;
  private final CheckIns checkIns;
  private final Clock clock;

  AnswerCheckIn(ReportAdverseEvent reports, CheckIns checkIns, Clock clock) {
    this.reports = reports;
    this.checkIns = checkIns;
    this.clock = clock;
  }

  /**
   * What the patient says.
   *
   * @param symptoms codes of the protocol's reactions; none if the patient is well
   * @param note in the patient's words; empty if there are none
   */
  public record Said(List<String> symptoms, String note) {

    public Said {
      symptoms = List.copyOf(symptoms);
    }

    /** Words alone are about something else than what was asked for. */
    List<String> reactions() {
      List<String> reactions = new ArrayList<>(symptoms);
      if (!note.isEmpty() && symptoms.isEmpty()) {
        reactions.add(CheckInQuestions.SOMETHING_ELSE);
      }
      return reactions;
    }
  }

  /** What became of it. */
  public sealed interface Outcome {
    record Received(Receipt receipt) implements Outcome {}

    record Unacceptable(List<Problem> problems) implements Outcome {}
  }

  /**
   * That the clinic has it.
   *
   * @param urgent whether the patient needs help at once; the physicians are told
   */
  public record Receipt(boolean urgent) {}

  /**
   * Writes it down, once for each key.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if the patient has no open chart
   * @throws clinic.sura.platform.aggregate.AlreadyDone if it was written down before
   */
  public Outcome answer(LinkedSession session, Said said, IdempotencyKey key) {
    String clinicId = session.session().clinicId();
    String id = key.derivedId(clinicId, "check-in " + session.session().id());
    if (said.reactions().isEmpty()) {
      CheckIn checkIn =
          new CheckIn(
              id,
              clinicId,
              session.person().patientId(),
              session.session().id(),
              clock.instant(),
              BY);
      checkIns.insert(checkIn, Cause.request(key, 200, _ -> new Receipt(false)));
      return new Outcome.Received(new Receipt(false));
    }
    return switch (reports.report(
        clinicId,
        id,
        told(session, said),
        Cause.request(key, 200, event -> new Receipt(event.standing().urgent())))) {
      case ReportAdverseEvent.Outcome.Reported(var event) ->
          new Outcome.Received(new Receipt(event.standing().urgent()));
      case ReportAdverseEvent.Outcome.Unacceptable(var problems) ->
          new Outcome.Unacceptable(problems);
    };
  }

  private static Told told(LinkedSession session, Said said) {
    return new Told(
        session.person().patientId(),
        said.reactions(),
        null,
        null,
        session.session().id(),
        ReactionSite.ELSEWHERE,
        said.note(),
        Set.of(),
        "",
        ReactionOutcome.NOT_RECOVERED,
        Reporter.PATIENT,
        BY);
  }
}
