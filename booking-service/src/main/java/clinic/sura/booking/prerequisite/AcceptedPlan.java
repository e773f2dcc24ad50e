package clinic.sura.booking.prerequisite;

/**
 * A treatment plan that the patient has accepted.
 *
 * @param version of the plan when it was accepted
 * @param sessions how many it foresees
 * @param intervalDays least days between two of them
 */
public record AcceptedPlan(String planId, long version, int sessions, int intervalDays) {}
