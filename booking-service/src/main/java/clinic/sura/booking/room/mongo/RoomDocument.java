package clinic.sura.booking.room.mongo;

import clinic.sura.booking.room.Room;
import clinic.sura.booking.setup.Edit;
import clinic.sura.platform.aggregate.AggregateDocument;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A room as it is stored. Clinics choose their rooms' ids, so the key holds the clinic too.
 *
 * @param lastEdit null in documents from before it was kept
 */
public record RoomDocument(
    @BsonId String id,
    String clinicId,
    long version,
    String roomId,
    String name,
    String kind,
    boolean active,
    @Nullable Edit lastEdit)
    implements AggregateDocument {

  static String key(String clinicId, String id) {
    return clinicId + "/" + id;
  }

  static RoomDocument of(Room room, Edit edit) {
    return new RoomDocument(
        key(room.clinicId(), room.id()),
        room.clinicId(),
        room.version(),
        room.id(),
        room.name(),
        room.kind(),
        room.active(),
        edit);
  }

  Room toRoom() {
    return new Room(clinicId, roomId, version, name, kind, active);
  }
}
