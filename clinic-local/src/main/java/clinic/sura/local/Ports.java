package clinic.sura.local;

import clinic.sura.infrastructure.LoopbackPorts;
import clinic.sura.local.StackFailure.Reason;
import java.net.URI;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Which port each part of a stack listens on. */
public record Ports(Map<Port, Integer> numbers) {

  public Ports {
    numbers = Map.copyOf(numbers);
  }

  /** The usual ports, unless the environment says otherwise. */
  public static Ports from(Map<String, String> environment) {
    return each(port -> parse(port, environment.get(port.variable())));
  }

  /** Ports that are free now. */
  public static Ports free() {
    return each(port -> LoopbackPorts.free());
  }

  private static Ports each(ToIntFunction<Port> number) {
    Map<Port, Integer> numbers = new EnumMap<>(Port.class);
    for (Port port : Port.values()) {
      numbers.put(port, number.applyAsInt(port));
    }
    return new Ports(numbers);
  }

  private static int parse(Port port, @Nullable String text) {
    if (text == null) {
      return port.usual();
    }
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new StackFailure(Reason.USAGE, port.variable() + " is not a number: " + text);
    }
  }

  public int of(Port port) {
    return Objects.requireNonNull(numbers.get(port));
  }

  /** Such as {@code http://localhost:8081}. */
  public URI url(Port port) {
    return URI.create("http://localhost:" + of(port));
  }

  public String bootstrapServers() {
    return LoopbackPorts.HOST + ":" + of(Port.BROKER);
  }

  public String mongoUri() {
    return "mongodb://" + LoopbackPorts.HOST + ":" + of(Port.DATABASE);
  }

  /**
   * @throws StackFailure naming the first that is taken and how to choose another
   */
  public void requireFree() {
    for (Port port : Port.values()) {
      if (!LoopbackPorts.isFree(of(port))) {
        throw new StackFailure(
            Reason.PORT_TAKEN,
            "Port %d (%s) is taken by another process. Stop that one, or choose another port: %s=%d ./sura up"
                .formatted(
                    of(port),
                    port.name().toLowerCase(Locale.ROOT),
                    port.variable(),
                    of(port) + 100));
      }
    }
  }
}
