package clinic.sura.booking.policy;

import clinic.sura.booking.setup.SetUpEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a clinic asks of patients who call off late or do not come.
 *
 * @param freeUntilHours how many hours before the visit it may still be called off in time
 * @param noShowLimit from how many missed visits on a further booking needs a manager, or null for
 *     no limit
 * @param noShowMonths how many months back missed visits count
 */
public record AttendancePolicy(
    String clinicId,
    long version,
    int freeUntilHours,
    @Nullable Integer noShowLimit,
    int noShowMonths)
    implements SetUpEntry<AttendancePolicy> {

  private static final int USUAL_HOURS = 24;
  private static final int USUAL_MONTHS = 12;

  /** The policy of a clinic that has set none. */
  public static AttendancePolicy usual(String clinicId) {
    return new AttendancePolicy(clinicId, 0, USUAL_HOURS, null, USUAL_MONTHS);
  }

  /** There is one in each clinic, so it bears the clinic's own id. */
  @Override
  public String id() {
    return clinicId;
  }

  @Override
  public AttendancePolicy withVersion(long newVersion) {
    return new AttendancePolicy(clinicId, newVersion, freeUntilHours, noShowLimit, noShowMonths);
  }

  /** Whether it is too late to call off without a note. */
  public boolean isLate(Instant now, Instant start) {
    return now.isAfter(start.minus(Duration.ofHours(freeUntilHours)));
  }

  /** Before this, a missed visit no longer counts. */
  public Instant countsFrom(Instant now, ZoneId zone) {
    return now.atZone(zone).minusMonths(noShowMonths).toInstant();
  }
}
