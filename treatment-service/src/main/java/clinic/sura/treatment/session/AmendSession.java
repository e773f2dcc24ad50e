package clinic.sura.treatment.session;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.LostRace;
import clinic.sura.platform.aggregate.StaleVersion;
import clinic.sura.treatment.chart.Chart;
import clinic.sura.treatment.chart.DoseLedger;
import clinic.sura.treatment.chart.OpenCharts;
import clinic.sura.treatment.protocol.Windows;
import clinic.sura.treatment.rules.Finding;
import clinic.sura.treatment.session.SessionRules.People;
import clinic.sura.treatment.session.TreatmentSession.Change;
import clinic.sura.treatment.session.TreatmentSession.SignedSession;
import clinic.sura.treatment.session.TreatmentSession.Signer;
import clinic.sura.treatment.vial.Vial;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Appends an amendment to a signed session; what was signed stays as it is.
 *
 * <p>An amendment tells what was given in truth. So findings about the dose are kept with it but do
 * not refuse it: an overdose that happened must be recorded, and so must a vial that was expired,
 * too old or of a recalled lot. Only what cannot have happened is refused: units that the vials did
 * not hold.
 */
@Service
public class AmendSession {

  /** What no mistake at the chair brings about, or no ledger could hold. */
  private static final Set<String> IMPOSSIBLE =
      Set.of("vial.not-reconstituted", "vial.product", "vial.other-patient", "vial.overdrawn");

  private final Sessions sessions;
  private final SessionRules rules;
  private final SessionLedgers ledgers;
  private final DoseLedger doses;
  private final OpenCharts charts;
  private final Clock clock;

  AmendSession(
      Sessions sessions,
      SessionRules rules,
      SessionLedgers ledgers,
      DoseLedger doses,
      OpenCharts charts,
      Clock clock) {
    this.sessions = sessions;
    this.rules = rules;
    this.ledgers = ledgers;
    this.doses = doses;
    this.charts = charts;
    this.clock = clock;
  }

  /**
   * An amendment as the physician gives it.
   *
   * @param note null if only points change
   * @param points all points as they should read, none if nothing was given: the session was signed
   *     by mistake; null if only a note is added
   * @param expectedVersion the version that the physician has seen; null for whatever is stored
   */
  public record Wish(
      String reason,
      @Nullable String note,
      @Nullable List<PlacedPoint> points,
      @Nullable Long expectedVersion) {}

  /** What became of it. */
  public sealed interface Outcome {
    record Amended(SessionReview session) implements Outcome {}

    /** A draft is not amended but changed. */
    record NotSigned() implements Outcome {}

    /** The physician saw another version. */
    record Outdated(long version) implements Outcome {}

    record UnknownVials(Set<String> vialIds) implements Outcome {}

    /** The session's protocol knows no such muscle, or no such head of it. */
    record UnknownPlaces(List<Misplaced> points) implements Outcome {}

    record Refused(List<Finding> findings, List<Finding> unresolved) implements Outcome {}
  }

  /** Appends an amendment. */
  public Outcome amend(
      String clinicId, String id, Wish wish, Signer signer, Cause<SessionReview> cause) {
    return ledgers.completed(
        clinicId, id, () -> LostRace.retried(() -> attempt(clinicId, id, wish, signer, cause)));
  }

  private Outcome attempt(
      String clinicId, String id, Wish wish, Signer signer, Cause<SessionReview> cause) {
    TreatmentSession session = sessions.load(clinicId, id, cause);
    if (!(session instanceof SignedSession signed)) {
      return new Outcome.NotSigned();
    }
    if (wish.expectedVersion() != null && wish.expectedVersion() != signed.version()) {
      return new Outcome.Outdated(signed.version());
    }
    if (wish.points() == null) {
      Change note = new Change(wish.reason(), wish.note(), null);
      return append(signed, note, List.of(), List.of(), signer, cause);
    }
    List<Misplaced> misplaced = rules.misplaced(signed.header(), wish.points());
    return misplaced.isEmpty()
        ? changePoints(signed, wish, wish.points(), signer, cause)
        : new Outcome.UnknownPlaces(misplaced);
  }

  private Outcome changePoints(
      SignedSession signed,
      Wish wish,
      List<PlacedPoint> placed,
      Signer signer,
      Cause<SessionReview> cause) {
    SessionHeader header = signed.header();
    Set<String> ids = placed.stream().map(PlacedPoint::vialId).collect(Collectors.toSet());
    Map<String, Vial> vials = rules.vials(header.clinicId(), ids);
    if (vials.size() < ids.size()) {
      return new Outcome.UnknownVials(
          ids.stream().filter(v -> !vials.containsKey(v)).collect(Collectors.toSet()));
    }
    List<InjectionPoint> points = SessionRules.measured(placed, vials);
    List<Finding> findings = findings(signed, points, vials);
    List<Finding> impossible = findings.stream().filter(AmendSession::cannotHaveHappened).toList();
    if (!impossible.isEmpty()) {
      return new Outcome.Refused(findings, impossible);
    }
    long version = signed.version() + 1;
    List<String> refused = ledgers.holdVials(header, version, points, vials).refused();
    if (!refused.isEmpty()) {
      throw new StaleVersion("vials " + refused + " were drawn from a moment ago");
    }
    List<Chart> held =
        doses
            .hold(
                header.clinicId(),
                SessionLedgers.dose(header, version, points),
                chart -> true,
                allowed -> allowed)
            .charts();
    Change change = new Change(wish.reason(), wish.note(), points);
    return append(signed, change, findings, held, signer, cause);
  }

  /** Of nothing there is nothing to be said. */
  private List<Finding> findings(
      SignedSession signed, List<InjectionPoint> points, Map<String, Vial> vials) {
    SessionHeader header = signed.header();
    return points.isEmpty()
        ? List.of()
        : rules.findings(
            header,
            points,
            vials,
            signed.givenAt(),
            charts.get(header.clinicId(), header.patientId()),
            new People(signed.record().injectorId(), isChecked(signed, points)));
  }

  /** A second person has looked at the points that were signed, and at no others. */
  private static boolean isChecked(SignedSession signed, List<InjectionPoint> points) {
    return signed.record().check() != null && points.equals(signed.record().points());
  }

  private static boolean cannotHaveHappened(Finding finding) {
    return IMPOSSIBLE.contains(finding.rule());
  }

  private Outcome append(
      SignedSession signed,
      Change change,
      List<Finding> findings,
      List<Chart> held,
      Signer signer,
      Cause<SessionReview> cause) {
    // By what is known now: an amendment may have said that nothing was given in one before.
    SessionHeader header = signed.header();
    Windows.Derived windows =
        rules.windows(header, charts.get(header.clinicId(), header.patientId()));
    SignedSession amended = signed.amended(change, findings, signer, clock.instant());
    SessionReview review =
        SessionReview.of(
            amended,
            rules.vialsOf(amended.header(), amended.currentPoints()),
            amended.record().findings());
    ledgers.written(
        amended,
        held,
        () ->
            sessions.save(
                amended, List.of(SessionEvents.amended(amended, windows)), cause.of(review)));
    return new Outcome.Amended(review);
  }
}
