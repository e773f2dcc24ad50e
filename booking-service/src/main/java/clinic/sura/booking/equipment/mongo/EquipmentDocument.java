package clinic.sura.booking.equipment.mongo;

import clinic.sura.booking.equipment.Equipment;
import clinic.sura.booking.equipment.OutOfService;
import clinic.sura.booking.setup.Edit;
import clinic.sura.platform.aggregate.AggregateDocument;
import java.time.LocalDateTime;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * Equipment as it is stored. Clinics choose the ids, so the key holds the clinic too.
 *
 * @param lastEdit null in documents from before it was kept
 */
public record EquipmentDocument(
    @BsonId String id,
    String clinicId,
    long version,
    String equipmentId,
    String name,
    String kind,
    @Nullable String roomId,
    List<OutOfServiceDocument> outOfService,
    boolean active,
    @Nullable Edit lastEdit)
    implements AggregateDocument {

  public record OutOfServiceDocument(String from, String until) {}

  static String key(String clinicId, String id) {
    return clinicId + "/" + id;
  }

  static EquipmentDocument of(Equipment equipment, Edit edit) {
    return new EquipmentDocument(
        key(equipment.clinicId(), equipment.id()),
        equipment.clinicId(),
        equipment.version(),
        equipment.id(),
        equipment.name(),
        equipment.kind(),
        equipment.roomId(),
        equipment.outOfService().stream()
            .map(time -> new OutOfServiceDocument(time.from().toString(), time.until().toString()))
            .toList(),
        equipment.active(),
        edit);
  }

  Equipment toEquipment() {
    return new Equipment(
        clinicId,
        equipmentId,
        version,
        name,
        kind,
        roomId,
        outOfService.stream()
            .map(
                time ->
                    new OutOfService(
                        LocalDateTime.parse(time.from()), LocalDateTime.parse(time.until())))
            .toList(),
        active);
  }
}
