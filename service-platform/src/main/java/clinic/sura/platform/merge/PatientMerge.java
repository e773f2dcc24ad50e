package clinic.sura.platform.merge;

import clinic.sura.events.booking.PatientsMergeUndone;
import clinic.sura.events.booking.PatientsMerged;
import org.jspecify.annotations.Nullable;

/**
 * Whether a patient's record stands for itself.
 *
 * @param patientId of the record
 * @param version version of the booking service's register of merges that this is
 * @param survivorId the record that stands for this one; null if the merge was undone
 */
public record PatientMerge(
    String clinicId, String patientId, long version, @Nullable String survivorId) {

  /** As an event tells it. */
  public static PatientMerge of(PatientsMerged event) {
    return new PatientMerge(
        event.clinicId(), event.patientId(), event.version(), event.replacedBy());
  }

  /** As an event tells it. */
  public static PatientMerge of(PatientsMergeUndone event) {
    return new PatientMerge(event.clinicId(), event.patientId(), event.version(), null);
  }
}
