package clinic.sura.booking.service.mongo;

import clinic.sura.booking.service.ClinicService;
import clinic.sura.booking.service.Prerequisite;
import clinic.sura.booking.service.VisitKind;
import clinic.sura.booking.setup.Edit;
import clinic.sura.platform.aggregate.AggregateDocument;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A service as it is stored. Clinics choose the ids, so the key holds the clinic too.
 *
 * @param lastEdit null in documents from before it was kept
 */
public record ClinicServiceDocument(
    @BsonId String id,
    String clinicId,
    long version,
    String serviceId,
    String name,
    String kind,
    long durationMinutes,
    long bufferBeforeMinutes,
    long bufferAfterMinutes,
    long leadTimeMinutes,
    int horizonDays,
    @Nullable String requiredCredential,
    String roomKind,
    List<String> prerequisites,
    boolean active,
    @Nullable List<String> equipmentKinds,
    @Nullable Integer consultationValidDays,
    @Nullable Edit lastEdit)
    implements AggregateDocument {

  static String key(String clinicId, String id) {
    return clinicId + "/" + id;
  }

  static ClinicServiceDocument of(ClinicService service, Edit edit) {
    return new ClinicServiceDocument(
        key(service.clinicId(), service.id()),
        service.clinicId(),
        service.version(),
        service.id(),
        service.name(),
        service.kind().name(),
        service.duration().toMinutes(),
        service.bufferBefore().toMinutes(),
        service.bufferAfter().toMinutes(),
        service.leadTime().toMinutes(),
        service.horizonDays(),
        service.requiredCredential(),
        service.roomKind(),
        service.prerequisites().stream().map(Prerequisite::name).sorted().toList(),
        service.active(),
        service.equipmentKinds().stream().sorted().toList(),
        service.consultationValidDays(),
        edit);
  }

  ClinicService toClinicService() {
    return new ClinicService(
        clinicId,
        serviceId,
        version,
        name,
        VisitKind.valueOf(kind),
        Duration.ofMinutes(durationMinutes),
        Duration.ofMinutes(bufferBeforeMinutes),
        Duration.ofMinutes(bufferAfterMinutes),
        Duration.ofMinutes(leadTimeMinutes),
        horizonDays,
        requiredCredential,
        roomKind,
        equipmentKinds == null ? Set.of() : Set.copyOf(equipmentKinds),
        prerequisites.stream().map(Prerequisite::valueOf).collect(Collectors.toSet()),
        consultationValidDays,
        active);
  }
}
