package clinic.sura.treatment.checkin;

import clinic.sura.platform.aggregate.Before;
import clinic.sura.platform.aggregate.Cause;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The check-ins of each clinic. */
public interface CheckIns {

  /** All of a person, of merged records together, the earliest first. */
  List<CheckIn> of(String clinicId, String patientId);

  /**
   * A page of those of these records of a person, newest first.
   *
   * @param before the place that the page comes after; null for the first page
   */
  List<CheckIn> newestFirst(
      String clinicId, Set<String> patientIds, @Nullable Before before, int limit);

  void insert(CheckIn checkIn, Cause<CheckIn> cause);
}
