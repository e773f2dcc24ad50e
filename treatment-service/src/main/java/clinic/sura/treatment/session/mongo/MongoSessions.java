package clinic.sura.treatment.session.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;

import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.AlreadyDone;
import clinic.sura.platform.aggregate.Before;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.NewestFirst;
import clinic.sura.platform.aggregate.StaleVersion;
import clinic.sura.treatment.session.Sessions;
import clinic.sura.treatment.session.TreatmentSession;
import clinic.sura.treatment.session.TreatmentSession.DraftSession;
import clinic.sura.treatment.session.TreatmentSession.SignedSession;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class MongoSessions implements Sessions {

  private static final Comparator<TreatmentSession> NEWEST_FIRST =
      Comparator.comparing((TreatmentSession session) -> session.header().on())
          .thenComparing(session -> session.header().startedAt())
          .reversed();

  private static final int AT_ONCE = 500;

  private final AggregateCollection<SessionDocument> sessions;

  MongoSessions(Aggregates aggregates) {
    sessions = aggregates.collection("sessions", SessionDocument.class);
    sessions.createIndex(ascending("clinicId", "patientId", "startedAt"));
    sessions.createIndex(ascending("clinicId", "appointmentId"));
  }

  @Override
  public Optional<TreatmentSession> find(String clinicId, String id, Cause<?> cause) {
    return sessions.find(clinicId, id, cause).map(SessionDocument::session);
  }

  @Override
  public TreatmentSession load(String clinicId, String id, Cause<?> cause) {
    return sessions.load(clinicId, id, cause).session();
  }

  @Override
  public List<TreatmentSession> of(String clinicId, String patientId) {
    return query(and(eq("clinicId", clinicId), eq("patientId", patientId)));
  }

  @Override
  public List<TreatmentSession> all(String clinicId, Collection<String> ids) {
    return ids.isEmpty() ? List.of() : query(and(in("_id", ids), eq("clinicId", clinicId)));
  }

  @Override
  public List<TreatmentSession> ofAppointments(String clinicId, Collection<String> appointmentIds) {
    return appointmentIds.isEmpty()
        ? List.of()
        : query(and(eq("clinicId", clinicId), in("appointmentId", appointmentIds)));
  }

  @Override
  public void each(
      String clinicId, Consumer<List<TreatmentSession>> ofPatient, Consumer<String> unreadable) {
    List<TreatmentSession> together = new ArrayList<>();
    for (SessionDocument document :
        sessions
            .documents()
            .find(eq("clinicId", clinicId))
            .sort(ascending("clinicId", "patientId"))
            .batchSize(AT_ONCE)) {
      if (!together.isEmpty()
          && !together.getFirst().header().patientId().equals(document.patientId())) {
        ofPatient.accept(together.stream().sorted(NEWEST_FIRST).toList());
        together.clear();
      }
      try {
        together.add(document.session());
      } catch (IllegalArgumentException | IllegalStateException | DateTimeException unheardOf) {
        unreadable.accept(document.id());
      }
    }
    if (!together.isEmpty()) {
      ofPatient.accept(together.stream().sorted(NEWEST_FIRST).toList());
    }
  }

  @Override
  public List<TreatmentSession> newestFirst(
      String clinicId, Set<String> patientIds, @Nullable Before before, int limit) {
    return NewestFirst.page(
            sessions.documents(),
            and(eq("clinicId", clinicId), in("patientId", patientIds)),
            "startedAt",
            before,
            limit)
        .stream()
        .map(SessionDocument::session)
        .toList();
  }

  @Override
  public List<SignedSession> amended(String clinicId, Set<String> patientIds, Instant until) {
    return query(
            and(
                eq("clinicId", clinicId),
                in("patientId", patientIds),
                lte("amendments.signature.at", until)))
        .stream()
        .filter(SignedSession.class::isInstance)
        .map(SignedSession.class::cast)
        .toList();
  }

  @Override
  public List<DraftSession> drafts(String clinicId, Set<String> patientIds) {
    return query(and(eq("clinicId", clinicId), in("patientId", patientIds), eq("signed", null)))
        .stream()
        .filter(DraftSession.class::isInstance)
        .map(DraftSession.class::cast)
        .toList();
  }

  @Override
  public void insert(TreatmentSession session, Cause.Written cause) {
    try {
      sessions.insert(SessionDocument.of(session), List.of(), cause);
    } catch (AlreadyDone done) {
      if (done.answer() != null) {
        throw done;
      }
      // Another request was faster to start the session of this appointment.
      throw new StaleVersion("sessions/" + session.header().id());
    }
  }

  @Override
  public void save(TreatmentSession session, List<ClinicEvent> events, Cause.Written cause) {
    sessions.save(SessionDocument.of(session), events, cause);
  }

  private List<TreatmentSession> query(Bson filter) {
    List<TreatmentSession> found = new ArrayList<>();
    sessions
        .documents()
        .find(filter)
        .batchSize(AT_ONCE)
        .forEach(document -> found.add(document.session()));
    found.sort(NEWEST_FIRST);
    return found;
  }
}
