package clinic.sura.booking.appointment;

import java.time.Instant;
import java.util.Collection;

/** How often a patient did not come. */
public final class NoShows {

  private NoShows() {}

  /** How many of these visits were missed that began at that instant or later. */
  public static int among(Collection<Appointment> visits, Instant countsFrom) {
    return (int)
        visits.stream()
            .filter(visit -> visit.status() == Status.MISSED)
            .filter(visit -> !visit.place().visit().from().isBefore(countsFrom))
            .count();
  }
}
