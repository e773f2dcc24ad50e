package clinic.sura.booking.appointment;

import org.jspecify.annotations.Nullable;

/**
 * How an appointment came about.
 *
 * @param courseId the course that it was booked with, or null
 * @param noShowsBefore how often the patient had not come within the months that the clinic's
 *     policy looks back; null where the policy sets no limit
 */
public record Origin(@Nullable String courseId, @Nullable Integer noShowsBefore) {

  /** Nothing to tell. */
  public static final Origin PLAIN = new Origin(null, null);
}
