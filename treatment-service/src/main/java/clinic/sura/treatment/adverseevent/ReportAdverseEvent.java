package clinic.sura.treatment.adverseevent;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.merge.PatientMerges;
import clinic.sura.treatment.adverseevent.AdverseEvent.Report;
import clinic.sura.treatment.adverseevent.AdverseEvent.Reporter;
import clinic.sura.treatment.calendar.ClinicCalendars;
import clinic.sura.treatment.chart.OpenCharts;
import clinic.sura.treatment.protocol.AdverseEventPolicy;
import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.protocol.Protocols;
import clinic.sura.treatment.session.SessionHeader;
import clinic.sura.treatment.session.Sessions;
import clinic.sura.treatment.session.TreatmentSession;
import clinic.sura.treatment.session.TreatmentSession.SignedSession;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes down an adverse event. */
@Service
public class ReportAdverseEvent {

  private final OpenCharts charts;
  private final Sessions sessions;
  private final PatientMerges merges;
  private final Protocols protocols;
  private final ClinicCalendars calendars;
  private final AdverseEvents events;
  private final Clock clock;

  ReportAdverseEvent(
      OpenCharts charts,
      Sessions sessions,
      PatientMerges merges,
      Protocols protocols,
      ClinicCalendars calendars,
      AdverseEvents events,
      Clock clock) {
    this.charts = charts;
    this.sessions = sessions;
    this.merges = merges;
    this.protocols = protocols;
    this.calendars = calendars;
    this.events = events;
    this.clock = clock;
  }

  /**
   * An adverse event as it is told.
   *
   * @param onset null for today
   * @param awareOn null for today
   * @param sessionId null for the last session on or before the onset whose protocol knows what
   *     happened
   * @param by name of who writes it down
   */
  public record Told(
      String patientId,
      List<String> reactions,
      @Nullable LocalDate onset,
      @Nullable LocalDate awareOn,
      @Nullable String sessionId,
      ReactionSite site,
      String description,
      Set<Seriousness> seriousness,
      String actionTaken,
      ReactionOutcome outcome,
      Reporter reporter,
      String by) {}

  /** What became of it. */
  public sealed interface Outcome {
    record Reported(AdverseEvent event) implements Outcome {}

    record Unacceptable(List<Problem> problems) implements Outcome {}
  }

  /** Something that contradicts what is known. */
  public record Problem(String field, String message) {}

  /**
   * Writes it down, and tells the physicians.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if the patient has no open chart
   */
  public Outcome report(String clinicId, String id, Told told, Cause<AdverseEvent> cause) {
    charts.get(clinicId, told.patientId());
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, calendars.zoneOf(clinicId));
    Report report = report(told, today, now);
    Optional<SessionHeader> session = suspected(clinicId, told, report.onset());
    Protocol protocol = session.map(this::protocolAfter).orElseGet(protocols::current);
    AdverseEventPolicy policy = protocol.adverseEventPolicy();
    List<Problem> problems = problems(told, report, today, policy);
    if (session.isEmpty()) {
      problems.add(
          told.sessionId() == null
              ? new Problem("onset", "must not lie before the first session of the patient")
              : new Problem(
                  "sessionId", "must be a session of the patient on or before the onset"));
    }
    if (session.isEmpty() || !problems.isEmpty()) {
      return new Outcome.Unacceptable(problems);
    }
    AdverseEvent event =
        AdverseEvent.reported(
            id, clinicId, told.patientId(), session.get().id(), protocol.id(), report, policy);
    events.insert(event, List.of(AdverseEventNews.reported(event)), cause);
    return new Outcome.Reported(event);
  }

  private static Report report(Told told, LocalDate today, Instant now) {
    return new Report(
        told.onset() == null ? today : told.onset(),
        told.awareOn() == null ? today : told.awareOn(),
        told.reactions().stream().distinct().toList(),
        told.site(),
        told.description(),
        told.seriousness(),
        told.actionTaken(),
        told.outcome(),
        told.reporter(),
        now,
        told.by());
  }

  private static List<Problem> problems(
      Told told, Report report, LocalDate today, AdverseEventPolicy policy) {
    List<Problem> problems = unknown(told.reactions(), policy);
    if (report.onset().isAfter(today)) {
      problems.add(new Problem("onset", "must not lie in the future"));
    }
    if (report.awareOn().isAfter(today)) {
      problems.add(new Problem("awareOn", "must not lie in the future"));
    } else if (report.awareOn().isBefore(report.onset())) {
      problems.add(new Problem("awareOn", "must not lie before the onset"));
    }
    if (report.outcome()
        == ReactionOutcome.FATAL
        != report.seriousness().contains(Seriousness.DEATH)) {
      problems.add(
          new Problem("outcome", "must be FATAL where DEATH makes it serious, and only there"));
    }
    return problems;
  }

  /** Those that the protocol does not name; a list that may be added to. */
  static List<Problem> unknown(List<String> reactions, AdverseEventPolicy policy) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < reactions.size(); i++) {
      if (policy.reaction(reactions.get(i)).isEmpty()) {
        problems.add(new Problem("reactions[" + i + "]", "must be a reaction of the protocol"));
      }
    }
    return problems;
  }

  private Protocol protocolAfter(SessionHeader session) {
    return protocols.following(session.protocolId());
  }

  private boolean knowsAll(SessionHeader session, List<String> reactions) {
    AdverseEventPolicy policy = protocolAfter(session).adverseEventPolicy();
    return reactions.stream().allMatch(code -> policy.reaction(code).isPresent());
  }

  /**
   * The draft of a session in which something happens counts, too. Of a patient with several
   * programmes, a session whose protocol knows what happened comes before one that does not.
   */
  private Optional<SessionHeader> suspected(String clinicId, Told told, LocalDate onset) {
    return merges.idsOf(clinicId, told.patientId()).stream()
        .flatMap(id -> sessions.of(clinicId, id).stream())
        .filter(session -> !(session instanceof SignedSession signed && signed.gaveNothing()))
        .map(TreatmentSession::header)
        .filter(header -> !header.on().isAfter(onset))
        .filter(header -> told.sessionId() == null || header.id().equals(told.sessionId()))
        .max(
            Comparator.comparing((SessionHeader header) -> knowsAll(header, told.reactions()))
                .thenComparing(SessionHeader::on)
                .thenComparing(SessionHeader::startedAt));
  }
}
