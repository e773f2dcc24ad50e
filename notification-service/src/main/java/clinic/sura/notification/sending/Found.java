package clinic.sura.notification.sending;

import clinic.sura.notification.message.DueMessages;
import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.message.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a look has found due.
 *
 * @param byLane of the lanes that have room; the others were not looked at
 * @param unfinished those of them on which more is due
 */
record Found(Map<Lane, List<MessageIntent>> byLane, List<Lane> unfinished) {

  /** As much as one look for all lanes at once may find. */
  private static final int FEW = 20;

  static Found in(Messages messages, List<Lane> lanes, Instant now) {
    List<Lane> open = lanes.stream().filter(Lane::hasRoom).toList();
    Optional<List<MessageIntent>> few =
        open.size() == lanes.size() ? messages.allDue(now, FEW) : Optional.empty();
    return few.map(due -> sorted(due, lanes)).orElseGet(() -> laneByLane(messages, open, now));
  }

  private static Found sorted(List<MessageIntent> due, List<Lane> lanes) {
    Map<Lane, List<MessageIntent>> byLane = new LinkedHashMap<>();
    for (Lane lane : lanes) {
      byLane.put(lane, due.stream().filter(each -> each.channel() == lane.channel()).toList());
    }
    return new Found(byLane, List.of());
  }

  private static Found laneByLane(Messages messages, List<Lane> open, Instant now) {
    Map<Lane, List<MessageIntent>> byLane = new LinkedHashMap<>();
    List<Lane> unfinished = new ArrayList<>();
    for (Lane lane : open) {
      DueMessages due = messages.due(lane.channel(), now, lane.wanted());
      byLane.put(lane, due.messages());
      if (due.more()) {
        unfinished.add(lane);
      }
    }
    return new Found(byLane, unfinished);
  }
}
