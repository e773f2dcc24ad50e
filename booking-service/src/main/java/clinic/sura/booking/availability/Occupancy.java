package clinic.sura.booking.availability;

import clinic.sura.booking.calendar.Grid;
import clinic.sura.booking.calendar.TimeSpan;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which steps of the grid are taken of each practitioner, room and piece of equipment: a bit for
 * each five minutes.
 */
final class Occupancy {

  private final Map<String, BitSet> practitioners = new HashMap<>();
  private final Map<String, BitSet> rooms = new HashMap<>();
  private final Map<String, BitSet> equipment = new HashMap<>();
  private final long firstStep;

  Occupancy(TimeSpan searched, Collection<TakenTime> taken) {
    firstStep = Grid.stepOf(searched.from());
    for (TakenTime time : taken) {
      mark(practitioners.computeIfAbsent(time.practitionerId(), _ -> new BitSet()), time.held());
      mark(rooms.computeIfAbsent(time.roomId(), _ -> new BitSet()), time.held());
      for (String equipmentId : time.equipmentIds()) {
        markEquipment(equipmentId, time.held());
      }
    }
  }

  /** Takes a piece of equipment out of service for a span. */
  void markEquipment(String equipmentId, TimeSpan span) {
    mark(equipment.computeIfAbsent(equipmentId, _ -> new BitSet()), span);
  }

  boolean isPractitionerFree(String practitionerId, TimeSpan span) {
    return isFree(practitioners.get(practitionerId), span);
  }

  boolean isRoomFree(String roomId, TimeSpan span) {
    return isFree(rooms.get(roomId), span);
  }

  boolean isEquipmentFree(String equipmentId, TimeSpan span) {
    return isFree(equipment.get(equipmentId), span);
  }

  private void mark(BitSet steps, TimeSpan span) {
    int until = after(span);
    if (until > 0) {
      steps.set(Math.max(0, first(span)), until);
    }
  }

  private boolean isFree(@Nullable BitSet steps, TimeSpan span) {
    if (steps == null) {
      return true;
    }
    int next = steps.nextSetBit(Math.max(0, first(span)));
    return next < 0 || next >= after(span);
  }

  private int first(TimeSpan span) {
    return (int) (Grid.stepOf(span.from()) - firstStep);
  }

  private int after(TimeSpan span) {
    return (int) (Grid.stepOf(span.until().minusNanos(1)) + 1 - firstStep);
  }
}
