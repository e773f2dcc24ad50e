package clinic.sura.booking.room.mongo;

import static com.mongodb.client.model.Filters.eq;

import clinic.sura.booking.room.Room;
import clinic.sura.booking.room.Rooms;
import clinic.sura.booking.setup.CachedByClinic;
import clinic.sura.booking.setup.Edit;
import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.Cause;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
final class MongoRooms implements Rooms {

  private final AggregateCollection<RoomDocument> collection;
  private final CachedByClinic<List<Room>> kept = new CachedByClinic<>(this::read);

  MongoRooms(Aggregates aggregates) {
    collection = aggregates.collection("rooms", RoomDocument.class);
    collection.createIndex(Indexes.ascending("clinicId"));
  }

  @Override
  public List<Room> all(String clinicId) {
    return kept.of(clinicId);
  }

  @Override
  public Optional<Room> find(String clinicId, String id) {
    return collection.find(clinicId, RoomDocument.key(clinicId, id)).map(RoomDocument::toRoom);
  }

  @Override
  public Optional<Edit> lastEdit(String clinicId, String id) {
    return collection.find(clinicId, RoomDocument.key(clinicId, id)).map(RoomDocument::lastEdit);
  }

  @Override
  public void save(Room room, Edit edit) {
    var document = RoomDocument.of(room, edit);
    Cause.Written cause = Cause.<Room>none().of(room);
    if (room.version() == 1) {
      collection.insert(document, List.of(), cause);
    } else {
      collection.save(document, List.of(), cause);
    }
    kept.forget(room.clinicId());
  }

  private List<Room> read(String clinicId) {
    return collection
        .documents()
        .find(eq("clinicId", clinicId))
        .sort(Sorts.ascending("_id"))
        .map(RoomDocument::toRoom)
        .into(new ArrayList<>());
  }
}
