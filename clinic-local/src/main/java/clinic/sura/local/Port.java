package clinic.sura.local;

/** What listens on a port, with its usual number and the variable that overrides it. */
public enum Port {
  WEB(8080),
  BOOKING(8081),
  TREATMENT(8082),
  NOTIFICATION(8083),
  IDENTITY(9000),
  BROKER(9092),
  DATABASE(27017),
  SMTP(3025),
  INBOX(8025),
  PHONES(8026);

  private final int usual;

  Port(int usual) {
    this.usual = usual;
  }

  public int usual() {
    return usual;
  }

  /** Such as {@code SURA_BOOKING_PORT}. */
  public String variable() {
    return "SURA_" + name() + "_PORT";
  }
}
