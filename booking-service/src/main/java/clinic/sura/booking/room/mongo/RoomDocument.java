package clinic.sura.booking.room.mongo;

import clinic.sura.booking.room.Room;
import clinic.sura.platform.aggregate.AggregateDocument;
import org.bson.codecs.pojo.annotations.BsonId;

/** A room as it is stored. Clinics choose their rooms' ids, so the key holds the clinic too. */
public record RoomDocument(
    @BsonId String id,
    String clinicId,
    long version,
    String roomId,
    String name,
    String kind,
    boolean active)
    implements AggregateDocument {

  static String key(String clinicId, String id) {
    return clinicId + "/" + id;
  }

  static RoomDocument of(Room room) {
    return new RoomDocument(
        key(room.clinicId(), room.id()),
        room.clinicId(),
        room.version(),
        room.id(),
        room.name(),
        room.kind(),
        room.active());
  }

  Room toRoom() {
    return new Room(clinicId, roomId, version, name, kind, active);
  }
}
