package clinic.sura.booking.appointment;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A wish for all sessions of a plan.
 *
 * @param practitionerId with whom, or null for whoever has the first session
 * @param from the first day that would do, in the clinic's calendar
 * @param startsFrom the earliest time of day that would do, or null for any
 * @param startsBefore the time of day before which each visit begins, or null for any
 * @param planId which plan; may be null where the patient has accepted only one
 * @param sessions how many, or null for as many as the plan foresees
 * @param intervalDays least days from one to the next, or null for what the plan says; never less
 */
public record CourseRequest(
    String patientId,
    String serviceId,
    @Nullable String practitionerId,
    LocalDate from,
    @Nullable LocalTime startsFrom,
    @Nullable LocalTime startsBefore,
    @Nullable String planId,
    @Nullable Integer sessions,
    @Nullable Integer intervalDays) {

  boolean allows(LocalTime time) {
    return (startsFrom == null || !time.isBefore(startsFrom))
        && (startsBefore == null || time.isBefore(startsBefore));
  }
}
