package clinic.sura.treatment.session;

import clinic.sura.treatment.protocol.Muscle;
import clinic.sura.treatment.protocol.TreatedArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A point at a place that the session's protocol does not know.
 *
 * @param index of the point, from 0
 * @param field what is wrong with it: {@code muscle} or {@code head}
 * @param message what it must be
 */
public record Misplaced(int index, String field, String message) {

  static List<Misplaced> among(List<PlacedPoint> points, TreatedArea area) {
    List<Misplaced> misplaced = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      of(i, points.get(i), area).ifPresent(misplaced::add);
    }
    return misplaced;
  }

  private static Optional<Misplaced> of(int index, PlacedPoint point, TreatedArea area) {
    Optional<Muscle> muscle = area.muscle(point.muscle());
    if (muscle.isEmpty()) {
      List<String> codes = area.muscles().stream().map(Muscle::code).toList();
      return Optional.of(
          new Misplaced(index, "muscle", "must be one of " + String.join(", ", codes)));
    }
    return muscle
        .get()
        .complaint(point.head())
        .map(complaint -> new Misplaced(index, "head", complaint));
  }
}
