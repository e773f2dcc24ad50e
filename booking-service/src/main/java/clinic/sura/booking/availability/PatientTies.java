package clinic.sura.booking.availability;

import clinic.sura.booking.calendar.TimeSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What ties a patient to practitioners and keeps them from times.
 *
 * @param ownPractitionerId who treated the patient last or, where nobody did yet, saw them last;
 *     null for somebody new
 * @param language BCP 47 tag of the patient's language
 * @param visits when the patient is at the clinic already
 */
public record PatientTies(
    @Nullable String ownPractitionerId, @Nullable String language, List<TimeSpan> visits) {

  /** Nothing is known. */
  public static final PatientTies NONE = new PatientTies(null, null, List.of());

  public PatientTies {
    visits = List.copyOf(visits);
  }

  /** The same patient, as one of that practitioner. */
  public PatientTies of(@Nullable String practitionerId) {
    return new PatientTies(practitionerId, language, visits);
  }

  boolean allow(Slot slot) {
    return visits.stream().noneMatch(visit -> visit.overlaps(slot.visit()));
  }
}
