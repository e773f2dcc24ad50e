package clinic.sura.notification.occasion;

import java.util.Locale;

/** What messages can be about. */
public enum OccasionType {
  VISIT,
  SESSION,
  RECALL,
  WAITING,
  LOT_RECALL;

  /**
   * The id of the occasion that an appointment, session, recall, entry of the waiting list or
   * recalled lot of a patient is.
   */
  public String idOf(String subject) {
    return name().toLowerCase(Locale.ROOT) + ":" + subject;
  }
}
