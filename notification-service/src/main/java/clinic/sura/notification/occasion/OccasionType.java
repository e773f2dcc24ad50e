package clinic.sura.notification.occasion;

import java.util.Locale;

/** What messages can be about. */
public enum OccasionType {
  VISIT,
  SESSION,
  RECALL,
  WAITING;

  /**
   * The id of the occasion that an appointment, session, recall or entry of the waiting list is.
   */
  public String idOf(String subject) {
    return name().toLowerCase(Locale.ROOT) + ":" + subject;
  }
}
