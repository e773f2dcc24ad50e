package clinic.sura.treatment.checkin;

import java.time.Instant;

/**
 * A patient has said that they are well; it is never changed.
 *
 * @param sessionId the session that they were asked after
 * @param by who said it
 */
public record CheckIn(
    String id, String clinicId, String patientId, String sessionId, Instant at, String by) {}
