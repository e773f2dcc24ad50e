package clinic.sura.treatment.session;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.treatment.chart.Chart;
import clinic.sura.treatment.chart.OpenCharts;
import clinic.sura.treatment.rules.Finding;
import clinic.sura.treatment.session.TreatmentSession.DraftSession;
import clinic.sura.treatment.session.TreatmentSession.SignedSession;
import clinic.sura.treatment.vial.Vial;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Shows a session with its sums and findings. */
@Service
public class ReviewSession {

  private final Sessions sessions;
  private final OpenCharts charts;
  private final SessionRules rules;
  private final Clock clock;

  ReviewSession(Sessions sessions, OpenCharts charts, SessionRules rules, Clock clock) {
    this.sessions = sessions;
    this.charts = charts;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * One session.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if there is none
   */
  public SessionReview get(String clinicId, String id) {
    return of(sessions.load(clinicId, id, Cause.none()));
  }

  SessionReview of(TreatmentSession session) {
    SessionHeader header = session.header();
    Map<String, Vial> vials = rules.vialsOf(header, session.currentPoints());
    List<Finding> findings =
        switch (session) {
          case DraftSession draft -> findings(draft, vials);
          case SignedSession signed -> signed.record().findings();
        };
    return SessionReview.of(session, vials, findings);
  }

  /** What the rules say of a draft now. */
  List<Finding> findings(DraftSession draft, Map<String, Vial> vials) {
    SessionHeader header = draft.header();
    Chart chart = charts.get(header.clinicId(), header.patientId());
    return rules.findings(
        header, draft.points(), vials, clock.instant(), chart, SessionRules.expected(draft, chart));
  }
}
