package clinic.sura.treatment.session;

import clinic.sura.events.treatment.SecondCheckMade;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.LostRace;
import clinic.sura.treatment.session.TreatmentSession.DraftSession;
import clinic.sura.treatment.session.TreatmentSession.Signer;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Keeps that a second person has checked the dilution of every vial and every dose of a draft. The
 * check of whoever signs later counts for nothing; it falls away when a point is changed.
 */
@Service
public class CheckSession {

  private final Sessions sessions;
  private final ReviewSession reviews;
  private final Clock clock;

  CheckSession(Sessions sessions, ReviewSession reviews, Clock clock) {
    this.sessions = sessions;
    this.reviews = reviews;
    this.clock = clock;
  }

  /** What became of it. */
  public sealed interface Outcome {
    record Checked(SessionReview session) implements Outcome {}

    record AlreadySigned() implements Outcome {}

    /** The caller saw another version. */
    record Outdated(long version) implements Outcome {}

    /** There is no point yet, or one whose vial has no dilution yet. */
    record TooEarly() implements Outcome {}
  }

  /**
   * Keeps a check.
   *
   * @param expectedVersion the version that was looked at; null for whatever is stored
   */
  public Outcome check(
      String clinicId,
      String id,
      Signer by,
      @Nullable Long expectedVersion,
      Cause<SessionReview> cause) {
    return LostRace.retried(() -> attempt(clinicId, id, by, expectedVersion, cause));
  }

  private Outcome attempt(
      String clinicId,
      String id,
      Signer by,
      @Nullable Long expectedVersion,
      Cause<SessionReview> cause) {
    TreatmentSession session = sessions.load(clinicId, id, cause);
    if (!(session instanceof DraftSession draft)) {
      return new Outcome.AlreadySigned();
    }
    if (expectedVersion != null && expectedVersion != draft.version()) {
      return new Outcome.Outdated(draft.version());
    }
    if (draft.points().isEmpty()
        || draft.points().stream().anyMatch(point -> point.volumeMl() == null)) {
      return new Outcome.TooEarly();
    }
    DraftSession checked = draft.checked(new SecondCheck(by, clock.instant()));
    SessionReview review = reviews.of(checked);
    SessionHeader header = draft.header();
    sessions.save(
        checked,
        List.of(new SecondCheckMade(clinicId, header.patientId(), checked.version(), header.id())),
        cause.of(review));
    return new Outcome.Checked(review);
  }
}
