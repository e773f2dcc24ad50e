package clinic.sura.notification.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** Who is there when, and who treated at which session, as far as it is known here. */
public interface Duties {

  /**
   * A visit; of the patient nothing is kept.
   *
   * @param version of the appointment; it only grows
   * @param start first instant of the visit
   * @param takesPlace false once it is called off; who waited in vain was there
   */
  record Duty(
      String clinicId,
      String appointmentId,
      long version,
      String practitionerId,
      Instant start,
      ZoneId clinicZone,
      boolean takesPlace) {}

  /** Takes note of a visit; an older version than the known one is passed over. */
  void learn(Duty duty);

  /** Takes note of the visit at which a session took place. */
  void learnSession(String clinicId, String sessionId, String appointmentId);

  /** Ids of those who have a visit on the clinic's day around an instant. */
  Set<String> thereOn(String clinicId, Instant instant);

  /** Id of who treated at a session, if it is known. */
  Optional<String> treatedAt(String clinicId, String sessionId);
}
