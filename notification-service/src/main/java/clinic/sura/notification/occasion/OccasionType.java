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

  /** Whether its own facts name the clinic, as messages do. */
  public boolean namesClinic() {
    return switch (this) {
      case VISIT, WAITING -> true;
      case SESSION, RECALL, LOT_RECALL -> false;
    };
  }

  /** What the occasion with that id is. */
  public static OccasionType of(String occasionId) {
    return valueOf(occasionId.substring(0, occasionId.indexOf(':')).toUpperCase(Locale.ROOT));
  }

  /** The subject's own id, as it was given to {@link #idOf}. */
  public static String subjectOf(String occasionId) {
    return occasionId.substring(occasionId.indexOf(':') + 1);
  }
}
