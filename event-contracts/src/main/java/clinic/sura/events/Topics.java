package clinic.sura.events;

/** The Kafka topics: one for each service that owns events. */
public final class Topics {

  public static final String BOOKING = "sura.booking";
  public static final String TREATMENT = "sura.treatment";
  public static final String NOTIFICATION = "sura.notification";

  private Topics() {}

  /**
   * The topic on which a service parks what it could not handle, such as {@code
   * sura.treatment.dead-letter}.
   */
  public static String deadLettersOf(String service) {
    return "sura." + service + ".dead-letter";
  }
}
