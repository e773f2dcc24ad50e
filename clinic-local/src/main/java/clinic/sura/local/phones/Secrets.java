package clinic.sura.local.phones;

/** What the simulated providers sign with; fixed, and good for nothing outside this machine. */
public final class Secrets {

  public static final String TWILIO_AUTH_TOKEN = "local";
  public static final String LINE_CHANNEL_SECRET = "local";
  public static final String WHATSAPP_APP_SECRET = "local";

  private Secrets() {}
}
