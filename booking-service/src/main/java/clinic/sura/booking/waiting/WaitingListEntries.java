package clinic.sura.booking.waiting;

import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.Cause;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The waiting list of each clinic. */
public interface WaitingListEntries {

  Optional<WaitingListEntry> find(String clinicId, String id);

  /** As {@link #find}; ends the use case if the cause had its effect already. */
  Optional<WaitingListEntry> find(String clinicId, String id, Cause<WaitingListEntry> cause);

  /**
   * One, to change it.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if there is none
   */
  WaitingListEntry load(String clinicId, String id, Cause<WaitingListEntry> cause);

  /**
   * Stores a new one, or nothing if the patient waits for that service already.
   *
   * @return whether it was stored
   */
  boolean insert(WaitingListEntry entry, Cause<WaitingListEntry> cause);

  void save(
      WaitingListEntry entry, List<? extends ClinicEvent> events, Cause<WaitingListEntry> cause);

  /** All entries of patients who still wait, those who have waited longest first. */
  List<WaitingListEntry> open(String clinicId);

  /** All entries of patients who have an offer, in all clinics. */
  List<WaitingListEntry> offered();

  /** All entries of a patient, the oldest first. */
  List<WaitingListEntry> ofPatient(String clinicId, String patientId);

  /**
   * Entries, those who have waited longest first.
   *
   * @param open those of patients who still wait, or the others
   * @param after where the last page ended, or null for the first
   */
  Page page(String clinicId, boolean open, @Nullable String after, int limit);

  /** Some entries, and where to go on, or null at the end. */
  record Page(List<WaitingListEntry> entries, @Nullable String next) {}
}
