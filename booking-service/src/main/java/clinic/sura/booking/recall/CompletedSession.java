package clinic.sura.booking.recall;

import java.time.Instant;

/**
 * The session that a recall follows.
 *
 * @param appointmentStart when its appointment began
 * @param amendmentNumber how often the signed session has been amended, as far as is known here
 * @param given false if an amendment tells that nothing was given after all
 */
public record CompletedSession(
    String sessionId,
    String appointmentId,
    Instant appointmentStart,
    int amendmentNumber,
    boolean given) {}
