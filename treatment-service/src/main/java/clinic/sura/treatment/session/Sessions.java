package clinic.sura.treatment.session;

import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.Before;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.treatment.session.TreatmentSession.DraftSession;
import clinic.sura.treatment.session.TreatmentSession.SignedSession;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The sessions of each clinic. */
public interface Sessions {

  Optional<TreatmentSession> find(String clinicId, String id, Cause<?> cause);

  /**
   * Reads one to change it.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if there is none
   */
  TreatmentSession load(String clinicId, String id, Cause<?> cause);

  /** The sessions of a patient, newest first. */
  List<TreatmentSession> of(String clinicId, String patientId);

  /**
   * A page of those of these records of a person, newest first by when they were started.
   *
   * @param before the place that the page comes after; null for the first page
   */
  List<TreatmentSession> newestFirst(
      String clinicId, Set<String> patientIds, @Nullable Before before, int limit);

  /** Those of these records of a person that were amended at this instant or before it: few. */
  List<SignedSession> amended(String clinicId, Set<String> patientIds, Instant until);

  /** Those of these records of a person that are not signed: few. */
  List<DraftSession> drafts(String clinicId, Set<String> patientIds);

  /** The sessions of these ids, as far as they exist, newest first. */
  List<TreatmentSession> all(String clinicId, Collection<String> ids);

  /** The sessions of these appointments. */
  List<TreatmentSession> ofAppointments(String clinicId, Collection<String> appointmentIds);

  /**
   * Reads all sessions of a clinic, patient by patient and a few at a time.
   *
   * @param ofPatient gets the sessions of one patient, newest first
   * @param unreadable gets the id of each session that says what none can say
   */
  void each(
      String clinicId, Consumer<List<TreatmentSession>> ofPatient, Consumer<String> unreadable);

  /**
   * Stores a new draft.
   *
   * @throws clinic.sura.platform.aggregate.StaleVersion if the appointment has one by now
   */
  void insert(TreatmentSession session, Cause.Written cause);

  /**
   * Stores the next version of a session.
   *
   * @throws clinic.sura.platform.aggregate.StaleVersion if it is not the next any more
   */
  void save(TreatmentSession session, List<ClinicEvent> events, Cause.Written cause);
}
