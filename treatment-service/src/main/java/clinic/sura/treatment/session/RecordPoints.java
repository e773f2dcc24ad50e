package clinic.sura.treatment.session;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.LostRace;
import clinic.sura.treatment.rules.Finding;
import clinic.sura.treatment.session.TreatmentSession.DraftSession;
import clinic.sura.treatment.vial.Vial;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Replaces the points of a draft. Findings do not refuse it: a draft may be wrong, and is told so.
 * Units are held at once in every vial that may be used, so that two drafts do not count on the
 * same units, and no vial serves two patients.
 */
@Service
public class RecordPoints {

  private final Sessions sessions;
  private final SessionRules rules;
  private final SessionLedgers ledgers;
  private final ReviewSession reviews;

  RecordPoints(
      Sessions sessions, SessionRules rules, SessionLedgers ledgers, ReviewSession reviews) {
    this.sessions = sessions;
    this.rules = rules;
    this.ledgers = ledgers;
    this.reviews = reviews;
  }

  /** What became of it. */
  public sealed interface Outcome {
    record Recorded(SessionReview session) implements Outcome {}

    record AlreadySigned() implements Outcome {}

    /** The caller saw another version. */
    record Outdated(long version) implements Outcome {}

    record UnknownVials(Set<String> vialIds) implements Outcome {}

    /** The session's protocol knows no such muscle, or no such head of it. */
    record UnknownPlaces(List<Misplaced> points) implements Outcome {}
  }

  /**
   * Replaces all points of a draft.
   *
   * @param expectedVersion the version that the caller saw; null for whatever is stored
   */
  public Outcome record(
      String clinicId, String id, List<PlacedPoint> placed, @Nullable Long expectedVersion) {
    return LostRace.retried(() -> attempt(clinicId, id, placed, expectedVersion));
  }

  private Outcome attempt(
      String clinicId, String id, List<PlacedPoint> placed, @Nullable Long expectedVersion) {
    TreatmentSession session = sessions.load(clinicId, id, Cause.none());
    if (!(session instanceof DraftSession draft)) {
      return new Outcome.AlreadySigned();
    }
    if (expectedVersion != null && expectedVersion != draft.version()) {
      return new Outcome.Outdated(draft.version());
    }
    List<Misplaced> misplaced = rules.misplaced(draft.header(), placed);
    if (!misplaced.isEmpty()) {
      return new Outcome.UnknownPlaces(misplaced);
    }
    Set<String> ids = placed.stream().map(PlacedPoint::vialId).collect(Collectors.toSet());
    Map<String, Vial> vials = rules.vials(clinicId, ids);
    if (vials.size() < ids.size()) {
      return new Outcome.UnknownVials(
          ids.stream().filter(v -> !vials.containsKey(v)).collect(Collectors.toSet()));
    }
    DraftSession next = draft.with(SessionRules.measured(placed, vials));
    ledgers.holdVials(next.header(), next.version(), holdable(next, vials), vials);
    ledgers.written(
        next, List.of(), () -> sessions.save(next, List.of(), new Cause.Written.ForNothing()));
    return new Outcome.Recorded(reviews.of(next));
  }

  /** The points whose vials no rule refuses. */
  private List<InjectionPoint> holdable(DraftSession next, Map<String, Vial> vials) {
    Set<String> refused =
        reviews.findings(next, vials).stream()
            .filter(Finding::refuses)
            .filter(finding -> finding.values().containsKey("vialId"))
            .map(finding -> finding.values().get("vialId"))
            .collect(Collectors.toSet());
    return next.points().stream()
        .filter(point -> !refused.contains(point.placed().vialId()))
        .toList();
  }
}
