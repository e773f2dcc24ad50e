package clinic.sura.treatment.protocol.web;

import clinic.sura.treatment.protocol.InjectionZone;
import clinic.sura.treatment.protocol.Muscle;
import clinic.sura.treatment.protocol.TreatedArea;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of the body that is treated.
 *
 * @param side what one of its two sides is called after left or right, such as leg
 * @param map name of the drawing that points are placed on
 * @param line what the zones are measured along: where it begins (0) and ends (1)
 * @param zones where points belong
 */
record AreaAnswer(
    String side,
    String map,
    TreatedArea.Line line,
    List<MuscleAnswer> muscles,
    List<InjectionZone> zones) {

  /**
   * A muscle that a point can be in.
   *
   * @param heads one of them is named with every point; empty for a muscle that has none
   * @param caution what a point in it calls for; null for a muscle that is a target
   */
  record MuscleAnswer(
      String code, String text, List<Muscle.Head> heads, Muscle.@Nullable Caution caution) {

    static MuscleAnswer of(Muscle muscle) {
      return new MuscleAnswer(muscle.code(), muscle.text(), muscle.heads(), muscle.caution());
    }
  }

  static AreaAnswer of(TreatedArea area) {
    return new AreaAnswer(
        area.side(),
        area.map(),
        area.line(),
        area.muscles().stream().map(MuscleAnswer::of).toList(),
        area.zones());
  }
}
