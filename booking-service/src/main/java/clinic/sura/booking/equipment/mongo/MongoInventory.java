package clinic.sura.booking.equipment.mongo;

import static com.mongodb.client.model.Filters.eq;

import clinic.sura.booking.equipment.Equipment;
import clinic.sura.booking.equipment.Inventory;
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
final class MongoInventory implements Inventory {

  private final AggregateCollection<EquipmentDocument> collection;
  private final CachedByClinic<List<Equipment>> kept = new CachedByClinic<>(this::read);

  MongoInventory(Aggregates aggregates) {
    collection = aggregates.collection("equipment", EquipmentDocument.class);
    collection.createIndex(Indexes.ascending("clinicId"));
  }

  @Override
  public List<Equipment> all(String clinicId) {
    return kept.of(clinicId);
  }

  @Override
  public Optional<Equipment> find(String clinicId, String id) {
    return collection
        .find(clinicId, EquipmentDocument.key(clinicId, id))
        .map(EquipmentDocument::toEquipment);
  }

  @Override
  public Optional<Edit> lastEdit(String clinicId, String id) {
    return collection
        .find(clinicId, EquipmentDocument.key(clinicId, id))
        .map(EquipmentDocument::lastEdit);
  }

  @Override
  public void save(Equipment equipment, Edit edit) {
    var document = EquipmentDocument.of(equipment, edit);
    Cause.Written cause = Cause.<Equipment>none().of(equipment);
    if (equipment.version() == 1) {
      collection.insert(document, List.of(), cause);
    } else {
      collection.save(document, List.of(), cause);
    }
    kept.forget(equipment.clinicId());
  }

  private List<Equipment> read(String clinicId) {
    return collection
        .documents()
        .find(eq("clinicId", clinicId))
        .sort(Sorts.ascending("_id"))
        .map(EquipmentDocument::toEquipment)
        .into(new ArrayList<>());
  }
}
