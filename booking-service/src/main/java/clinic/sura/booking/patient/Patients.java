package clinic.sura.booking.patient;

import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.DuplicateClaim;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The patients of each clinic. Ends of searches are told by an opaque place to go on from. */
public interface Patients {

  Optional<Patient> find(String clinicId, String id);

  /** As {@link #find}; ends the use case if the cause had its effect already. */
  Optional<Patient> find(String clinicId, String id, Cause<Patient> cause);

  /** Those of the ids that there are, in no order. */
  List<Patient> withIds(String clinicId, Collection<String> ids);

  /** Those who have any of these {@linkplain SearchKeys keys}, at most 500 of them. */
  List<Patient> sharing(String clinicId, Collection<String> keys);

  /**
   * Stores somebody new.
   *
   * @throws DuplicateClaim if another patient has one of the identifiers
   */
  void insert(Patient patient, List<? extends ClinicEvent> events, Cause<Patient> cause);

  /** As {@link #insert}, for the next version of somebody known. */
  void save(Patient patient, List<? extends ClinicEvent> events, Cause<Patient> cause);

  /**
   * Patients in whom all terms of the {@linkplain PatientQuery query} occur: first those who have
   * them as words, then those whose words begin with them, then the others; each ordered by name.
   *
   * @param query as typed; empty for all
   * @param after where the last page ended, or null for the first
   * @param limit at most so many
   */
  Page search(String clinicId, String query, @Nullable String after, int limit);

  /**
   * Some patients.
   *
   * @param next where to go on, or null at the end
   * @param tooMany so many fit that not all can be listed: the query should say more
   */
  record Page(List<Patient> patients, @Nullable String next, boolean tooMany) {}
}
