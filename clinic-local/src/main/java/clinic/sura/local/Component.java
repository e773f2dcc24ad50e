package clinic.sura.local;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The processes of the stack, each after those that it needs. */
public enum Component {
  DATABASE,
  BROKER,
  MAIL,
  PHONES,
  IDENTITY,
  BOOKING,
  TREATMENT,
  NOTIFICATION,
  WEB;

  /** The three that hold the clinic's business and share its movable clock. */
  public static final List<Component> SERVICES = List.of(BOOKING, TREATMENT, NOTIFICATION);

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Component> labelled(String label) {
    return Arrays.stream(values())
        .filter(component -> component.label().equals(label.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** The module whose executable jar it runs, if it is a service and not infrastructure. */
  public Optional<String> module() {
    return switch (this) {
      case BOOKING, TREATMENT, NOTIFICATION -> Optional.of(label() + "-service");
      case WEB -> Optional.of("clinic-web");
      case DATABASE, BROKER, MAIL, PHONES, IDENTITY -> Optional.empty();
    };
  }

  public boolean answersHealth() {
    return ordinal() >= IDENTITY.ordinal();
  }
}
