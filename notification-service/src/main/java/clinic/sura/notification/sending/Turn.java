package clinic.sura.notification.sending;

import clinic.sura.notification.message.MessageIntent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The next due messages of a patient, in order. They are of one lane: while they wait there, what
 * the patient is to get on another channel takes nobody's place on that.
 */
record Turn(String patientId, Lane lane, List<MessageIntent> messages) {

  /** One turn for each patient of what was found. */
  static List<Turn> of(Map<Lane, List<MessageIntent>> found) {
    Map<String, List<Turn>> byPatient = new LinkedHashMap<>();
    found.forEach(
        (lane, due) ->
            due.forEach(
                intent ->
                    byPatient
                        .computeIfAbsent(intent.patientId(), _ -> new ArrayList<>())
                        .add(new Turn(intent.patientId(), lane, List.of(intent)))));
    return byPatient.values().stream().map(Turn::firstOf).toList();
  }

  /** Whether nothing of what was found is left for a later turn. */
  static boolean cover(List<Turn> turns, Map<Lane, List<MessageIntent>> found) {
    return turns.stream().mapToInt(turn -> turn.messages().size()).sum()
        == found.values().stream().mapToInt(List::size).sum();
  }

  private static Turn firstOf(List<Turn> ofPatient) {
    List<Turn> inOrder =
        ofPatient.stream()
            .sorted(Comparator.comparing(turn -> turn.messages().getFirst().dueAt()))
            .toList();
    Turn first = inOrder.getFirst();
    return new Turn(
        first.patientId(),
        first.lane(),
        inOrder.stream()
            .takeWhile(turn -> turn.lane().equals(first.lane()))
            .flatMap(turn -> turn.messages().stream())
            .toList());
  }
}
