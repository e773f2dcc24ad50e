package clinic.sura.notification.notice.mongo;

import static com.mongodb.client.model.Filters.in;

import clinic.sura.notification.notice.Duties;
import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.AlreadyDone;
import clinic.sura.platform.aggregate.Cause;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

@Repository
class MongoDuties implements Duties {

  private static final Cause.Written NATURAL = new Cause.Written.ForNothing();

  /** A clinic's day lies within the UTC days before, of and after any instant of it. */
  private static final Duration DAY = Duration.ofDays(1);

  private final AggregateCollection<DutyDocument> duties;
  private final AggregateCollection<TreatedSessionDocument> sessions;

  MongoDuties(Aggregates aggregates) {
    duties = aggregates.collection("duties", DutyDocument.class);
    duties.createIndex(Indexes.ascending("day"));
    sessions = aggregates.collection("treatedSessions", TreatedSessionDocument.class);
  }

  @Override
  public void learn(Duty duty) {
    // Most visits are never moved: to look for an older version first would mostly be in vain.
    if (!isAdded(DutyDocument.of(duty, 1))) {
      DutyDocument known = duties.get(duty.clinicId(), duty.appointmentId());
      if (duty.version() > known.sourceVersion()) {
        duties.save(DutyDocument.of(duty, known.version() + 1), List.of(), NATURAL);
      }
    }
  }

  @Override
  public void learnSession(String clinicId, String sessionId, String appointmentId) {
    try {
      sessions.insert(
          new TreatedSessionDocument(sessionId, clinicId, 1, appointmentId), List.of(), NATURAL);
    } catch (AlreadyDone _) {
      // It is of one visit, and stays so.
    }
  }

  @Override
  public Set<String> thereOn(String clinicId, Instant instant) {
    List<String> days =
        Stream.of(instant.minus(DAY), instant, instant.plus(DAY))
            .map(each -> DutyDocument.day(clinicId, each))
            .toList();
    Set<String> there = new TreeSet<>();
    for (DutyDocument duty : duties.documents().find(in("day", days))) {
      if (duty.isOnDayOf(instant)) {
        there.add(duty.practitionerId());
      }
    }
    return there;
  }

  @Override
  public Optional<String> treatedAt(String clinicId, String sessionId) {
    return sessions
        .find(clinicId, sessionId)
        .flatMap(session -> duties.find(clinicId, session.appointmentId()))
        .map(DutyDocument::practitionerId);
  }

  private boolean isAdded(DutyDocument document) {
    try {
      duties.insert(document, List.of(), NATURAL);
      return true;
    } catch (AlreadyDone _) {
      return false;
    }
  }
}
