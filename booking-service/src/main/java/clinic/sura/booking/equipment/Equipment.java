package clinic.sura.booking.equipment;

import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.setup.SetUpEntry;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A piece of equipment.
 *
 * @param name as the staff knows it
 * @param kind what it can be used for, such as ULTRASOUND
 * @param roomId the room that it is bound to, or null if it can be moved to any
 * @param outOfService when it cannot be used
 * @param active whether it may be booked
 */
public record Equipment(
    String clinicId,
    String id,
    long version,
    String name,
    String kind,
    @Nullable String roomId,
    List<OutOfService> outOfService,
    boolean active)
    implements SetUpEntry<Equipment> {

  public Equipment {
    outOfService = List.copyOf(outOfService);
  }

  @Override
  public Equipment withVersion(long newVersion) {
    return new Equipment(clinicId, id, newVersion, name, kind, roomId, outOfService, active);
  }

  /** Whether a visit in that room that needs this kind may use it. */
  public boolean serves(String wantedKind, String inRoomId) {
    return active && kind.equals(wantedKind) && (roomId == null || roomId.equals(inRoomId));
  }

  /** Whether it can be used for the whole of a span. */
  public boolean isInService(TimeSpan span, ZoneId zone) {
    return outOfService(zone).stream().noneMatch(span::overlaps);
  }

  /** When it cannot be used, as spans of real time. */
  public List<TimeSpan> outOfService(ZoneId zone) {
    return outOfService.stream()
        .map(time -> TimeSpan.between(time.from(), time.until(), zone))
        .flatMap(Optional::stream)
        .toList();
  }
}
