package clinic.sura.booking.policy;

import clinic.sura.booking.setup.SetUpEntries;

/** The attendance policy of each clinic. */
public interface AttendancePolicies extends SetUpEntries<AttendancePolicy> {

  /** The policy of that clinic, or the usual one. It may be two seconds old. */
  default AttendancePolicy of(String clinicId) {
    return all(clinicId).stream().findFirst().orElseGet(() -> AttendancePolicy.usual(clinicId));
  }
}
