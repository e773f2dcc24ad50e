package clinic.sura.booking.service;

import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.setup.SetUpEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that the clinic offers.
 *
 * @param name as it is shown to patients
 * @param duration of the visit itself
 * @param bufferBefore for which practitioner and room are held before the patient comes
 * @param bufferAfter for which practitioner and room are held after the patient went
 * @param leadTime the least time between booking and visit
 * @param horizonDays how many days ahead it may be booked, counted in the clinic's calendar
 * @param requiredCredential kind of credential that the practitioner holds on the day, or null
 * @param roomKind kind of room that it takes place in
 * @param equipmentKinds kinds of equipment of which it takes one each
 * @param prerequisites what the patient must have
 * @param consultationValidDays for how many days after it a completed consultation counts as valid,
 *     or null where none is required
 * @param active whether it may be booked
 */
public record ClinicService(
    String clinicId,
    String id,
    long version,
    String name,
    VisitKind kind,
    Duration duration,
    Duration bufferBefore,
    Duration bufferAfter,
    Duration leadTime,
    int horizonDays,
    @Nullable String requiredCredential,
    String roomKind,
    Set<String> equipmentKinds,
    Set<Prerequisite> prerequisites,
    @Nullable Integer consultationValidDays,
    boolean active)
    implements SetUpEntry<ClinicService> {

  public ClinicService {
    equipmentKinds = Set.copyOf(equipmentKinds);
    prerequisites = Set.copyOf(prerequisites);
    if (prerequisites.contains(Prerequisite.VALID_CONSULTATION) && consultationValidDays == null) {
      throw new IllegalArgumentException("How long a consultation is valid must be said");
    }
  }

  @Override
  public ClinicService withVersion(long newVersion) {
    return new ClinicService(
        clinicId,
        id,
        newVersion,
        name,
        kind,
        duration,
        bufferBefore,
        bufferAfter,
        leadTime,
        horizonDays,
        requiredCredential,
        roomKind,
        equipmentKinds,
        prerequisites,
        consultationValidDays,
        active);
  }

  /** The same service, for a visit that takes longer or shorter than usual. */
  public ClinicService lasting(Duration visit) {
    return new ClinicService(
        clinicId,
        id,
        version,
        name,
        kind,
        visit,
        bufferBefore,
        bufferAfter,
        leadTime,
        horizonDays,
        requiredCredential,
        roomKind,
        equipmentKinds,
        prerequisites,
        consultationValidDays,
        active);
  }

  /** The visit that begins at that instant, without buffers. */
  public TimeSpan visitAt(Instant start) {
    return TimeSpan.of(start, duration);
  }

  /** What a visit that begins at that instant takes of practitioner and room. */
  public TimeSpan heldAt(Instant start) {
    return visitAt(start).widened(bufferBefore, bufferAfter);
  }
}
