package clinic.sura.booking.merge;

import clinic.sura.booking.patient.Merge;
import java.util.List;

/**
 * A merge, and what the desk should look at because of it.
 *
 * @param overlaps visits to come at which the person would have to be in two places
 */
public record MergedPatients(Merge merge, List<Overlap> overlaps) {

  public MergedPatients {
    overlaps = List.copyOf(overlaps);
  }

  /** Two visits of one person at a time; both stand until the desk moves one of them. */
  public record Overlap(String appointmentId, String otherAppointmentId) {}
}
