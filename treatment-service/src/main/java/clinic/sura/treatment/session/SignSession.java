package clinic.sura.treatment.session;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.LostRace;
import clinic.sura.platform.aggregate.StaleVersion;
import clinic.sura.treatment.chart.Chart;
import clinic.sura.treatment.chart.DoseLedger;
import clinic.sura.treatment.chart.OpenCharts;
import clinic.sura.treatment.plan.Plan;
import clinic.sura.treatment.plan.Plans;
import clinic.sura.treatment.protocol.Windows.Derived;
import clinic.sura.treatment.rules.Finding;
import clinic.sura.treatment.rules.OverrideReason;
import clinic.sura.treatment.session.SessionRules.People;
import clinic.sura.treatment.session.TreatmentSession.DraftSession;
import clinic.sura.treatment.session.TreatmentSession.SignedRecord;
import clinic.sura.treatment.session.TreatmentSession.SignedSession;
import clinic.sura.treatment.session.TreatmentSession.Signer;
import clinic.sura.treatment.vial.Vial;
import clinic.sura.treatment.vial.VialLedger.Held;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Signs a draft, if the rules have nothing against it that is not answered. */
@Service
public class SignSession {

  private final Sessions sessions;
  private final Plans plans;
  private final SessionRules rules;
  private final SessionLedgers ledgers;
  private final DoseLedger doses;
  private final OpenCharts charts;
  private final Clock clock;

  SignSession(
      Sessions sessions,
      Plans plans,
      SessionRules rules,
      SessionLedgers ledgers,
      DoseLedger doses,
      OpenCharts charts,
      Clock clock) {
    this.sessions = sessions;
    this.plans = plans;
    this.rules = rules;
    this.ledgers = ledgers;
    this.doses = doses;
    this.charts = charts;
    this.clock = clock;
  }

  /**
   * A signature as a physician gives it.
   *
   * @param injectorId the signer as a practitioner; null if the sign-in is no practitioner's
   * @param overrides a reason for each soft finding that the plan's reasons do not answer
   * @param givenAt when the points were injected, on the session's day; null for now. Vials and the
   *     consent are judged at that time, so that what was given is signed even where a vial was
   *     thrown away or its lot recalled since
   * @param expectedVersion the version that the signer has seen; null for whatever is stored
   */
  public record Wish(
      Signer signer,
      @Nullable String injectorId,
      List<OverrideReason> overrides,
      @Nullable Instant givenAt,
      @Nullable Long expectedVersion) {

    boolean hasSeen(TreatmentSession session) {
      return expectedVersion == null || expectedVersion == session.version();
    }
  }

  /** What became of it. */
  public sealed interface Outcome {
    record Signed(SessionReview session) implements Outcome {}

    record AlreadySigned() implements Outcome {}

    /** The signer saw another version. */
    record Outdated(long version) implements Outcome {}

    /** A session is given on its own day of the clinic's calendar. */
    record WrongDay(LocalDate on) implements Outcome {}

    /** Nothing is signed before it is given. */
    record NotYetGiven() implements Outcome {}

    /**
     * The rules are against it.
     *
     * @param findings all of them
     * @param unresolved the hard ones, and the soft ones without a reason
     */
    record Refused(List<Finding> findings, List<Finding> unresolved) implements Outcome {}
  }

  /** What the rules make of the session and one version of the chart. */
  private record Judgement(
      int number,
      Derived windows,
      List<Finding> findings,
      List<OverrideReason> overrides,
      List<Finding> unresolved) {

    boolean allows() {
      return unresolved.isEmpty();
    }
  }

  /** Signs a session. */
  public Outcome sign(String clinicId, String id, Wish wish, Cause<SessionReview> cause) {
    return ledgers.completed(
        clinicId, id, () -> LostRace.retried(() -> attempt(clinicId, id, wish, cause)));
  }

  private Outcome attempt(String clinicId, String id, Wish wish, Cause<SessionReview> cause) {
    TreatmentSession session = sessions.load(clinicId, id, cause);
    if (!(session instanceof DraftSession draft)) {
      return new Outcome.AlreadySigned();
    }
    if (!wish.hasSeen(draft)) {
      return new Outcome.Outdated(draft.version());
    }
    SessionHeader header = draft.header();
    Instant now = clock.instant();
    Instant given = wish.givenAt() == null ? now : wish.givenAt();
    if (given.isAfter(now)) {
      return new Outcome.NotYetGiven();
    }
    if (!header.isOn(given)) {
      return new Outcome.WrongDay(header.on());
    }
    Map<String, Vial> vials = rules.vialsOf(header, draft.points());
    List<InjectionPoint> points = measuredNow(draft, vials);
    Held held = ledgers.holdVials(header, draft.version() + 1, points, vials);
    DoseLedger.Held<Judgement> dose = hold(draft, points, held, wish, given);
    Judgement judgement = dose.judgement();
    if (!judgement.allows()) {
      ledgers.refused(header);
      return new Outcome.Refused(judgement.findings(), judgement.unresolved());
    }
    SignedSession signed = draft.signed(record(draft, wish, points, judgement), wish.signer(), now);
    SessionReview review = SessionReview.of(signed, held.vials(), judgement.findings());
    ledgers.written(
        signed,
        dose.charts(),
        () -> sessions.save(signed, List.of(SessionEvents.completed(signed)), cause.of(review)));
    return new Outcome.Signed(review);
  }

  /** A vial may have been reconstituted since the points were placed: volumes are computed anew. */
  private static List<InjectionPoint> measuredNow(DraftSession draft, Map<String, Vial> vials) {
    return SessionRules.measured(
        draft.points().stream().map(InjectionPoint::placed).toList(), vials);
  }

  private DoseLedger.Held<Judgement> hold(
      DraftSession draft, List<InjectionPoint> points, Held held, Wish wish, Instant given) {
    SessionHeader header = draft.header();
    Map<String, Vial> vials = held.vials();
    if (held.refused().isEmpty()) {
      return doses.hold(
          header.clinicId(),
          SessionLedgers.dose(header, draft.version() + 1, points),
          chart -> judge(draft, points, vials, wish, given, chart),
          Judgement::allows);
    }
    Judgement judgement =
        judge(draft, points, vials, wish, given, charts.get(header.clinicId(), header.patientId()));
    if (judgement.allows()) {
      throw new StaleVersion("vials " + held.refused() + " were freed a moment ago");
    }
    return new DoseLedger.Held<>(judgement, List.of());
  }

  private Judgement judge(
      DraftSession draft,
      List<InjectionPoint> points,
      Map<String, Vial> vials,
      Wish wish,
      Instant given,
      Chart chart) {
    SessionHeader header = draft.header();
    People people = new People(wish.injectorId(), checkFor(draft, wish) != null);
    List<Finding> findings = rules.findings(header, points, vials, given, chart, people);
    Set<OverrideReason> reasons = new LinkedHashSet<>(wish.overrides());
    Plan plan = plans.load(header.clinicId(), header.planId(), Cause.none());
    reasons.addAll(plan.reasonsFor(findings));
    return new Judgement(
        chart.numberOf(header.id(), header.programme(), header.on()),
        rules.windows(header, chart),
        findings,
        new ArrayList<>(reasons),
        OverrideReason.unresolved(findings, reasons));
  }

  private static @Nullable SecondCheck checkFor(DraftSession draft, Wish wish) {
    SecondCheck check = draft.check();
    return check != null && check.countsFor(wish.signer()) ? check : null;
  }

  private SignedRecord record(
      DraftSession draft, Wish wish, List<InjectionPoint> points, Judgement judgement) {
    SessionHeader header = draft.header();
    return new SignedRecord(
        judgement.number(),
        points,
        judgement.findings(),
        judgement.overrides(),
        judgement.windows(),
        wish.injectorId(),
        checkFor(draft, wish),
        wish.givenAt(),
        SignatureChain.lastHash(sessions.of(header.clinicId(), header.patientId())));
  }
}
