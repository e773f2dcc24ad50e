package clinic.sura.booking.feed;

import clinic.sura.booking.setup.Edit;
import org.jspecify.annotations.Nullable;

/**
 * A link by which a calendar subscribes to one practitioner's or one room's appointments.
 *
 * @param resourceId the practitioner's or the room's id
 * @param created by whom and when
 * @param revoked by whom and when it was made void, or null while it works
 */
public record CalendarFeed(
    String clinicId,
    String id,
    long version,
    Kind kind,
    String resourceId,
    Edit created,
    @Nullable Edit revoked) {

  /** Whose appointments it shows. */
  public enum Kind {
    PRACTITIONER,
    ROOM
  }

  /** A new one. */
  public static CalendarFeed create(
      String clinicId, String id, Kind kind, String resourceId, Edit created) {
    return new CalendarFeed(clinicId, id, 1, kind, resourceId, created, null);
  }

  public boolean works() {
    return revoked == null;
  }

  /** The same one, void for ever. */
  public CalendarFeed revokedBy(Edit edit) {
    return new CalendarFeed(clinicId, id, version + 1, kind, resourceId, created, edit);
  }
}
