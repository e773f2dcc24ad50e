package clinic.sura.treatment.protocol;

import java.util.List;
import java.util.Optional;

/**
 * The part of the body that a programme treats, on both of its sides.
 *
 * @param side what one of the two sides is called after left or right: {@code leg}
 * @param map name of the drawing that points are placed on, such as {@code calves-behind}
 * @param line what the injection zones are measured along
 * @param muscles what points can be in, the target first
 * @param zones where points belong; empty if the version names none
 */
public record TreatedArea(
    String side, String map, Line line, List<Muscle> muscles, List<InjectionZone> zones) {

  public TreatedArea {
    muscles = List.copyOf(muscles);
    zones = List.copyOf(zones);
  }

  /**
   * A line on the body.
   *
   * @param from where it begins (0), in words
   * @param until where it ends (1), in words
   */
  public record Line(String from, String until) {}

  public Optional<Muscle> muscle(String code) {
    return muscles.stream().filter(muscle -> muscle.code().equals(code)).findFirst();
  }

  /** The muscle that is measured and treated. */
  public Muscle target() {
    return muscles.stream().filter(Muscle::isTarget).findFirst().orElseThrow();
  }
}
