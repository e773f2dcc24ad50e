package clinic.sura.treatment.consent;

import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.Before;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.treatment.consent.Consent.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The consents of each clinic. */
public interface Consents {

  /** The consents of a patient, newest first. */
  List<Consent> of(String clinicId, String patientId);

  /**
   * A page of those of these records of a person, newest first by when they were signed.
   *
   * @param before the place that the page comes after; null for the first page
   */
  List<Consent> newestFirst(
      String clinicId, Set<String> patientIds, @Nullable Before before, int limit);

  /**
   * One of a patient's consents.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if the person has none of that id
   */
  Consent get(String clinicId, String patientId, String id);

  /** As {@link #get}, to change it because of a cause. */
  Consent load(String clinicId, String patientId, String id, Cause<Consent> cause);

  /** The newest consent of a kind that was not taken back. */
  default Optional<Consent> standing(String clinicId, String patientId, Kind kind) {
    return of(clinicId, patientId).stream()
        .filter(consent -> consent.kind() == kind && consent.stands())
        .findFirst();
  }

  /**
   * Whether the patient consented at an instant to the treatment of a programme, by its own text.
   */
  default boolean toTreatment(String clinicId, String patientId, String programme, Instant at) {
    return of(clinicId, patientId).stream()
        .anyMatch(
            consent ->
                consent.kind() == Kind.TREATMENT
                    && consent.stoodAt(at)
                    && consent.programme().equals(programme));
  }

  /**
   * Reads all consents of a clinic, a few at a time.
   *
   * @param unreadable gets the id of each that says what none can say
   */
  void each(String clinicId, Consumer<Consent> consent, Consumer<String> unreadable);

  void insert(Consent consent, List<ClinicEvent> events, Cause<Consent> cause);

  void save(Consent consent, List<ClinicEvent> events, Cause<Consent> cause);
}
