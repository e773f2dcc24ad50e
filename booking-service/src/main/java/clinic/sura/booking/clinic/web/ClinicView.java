package clinic.sura.booking.clinic.web;

import clinic.sura.booking.clinic.Clinic;
import clinic.sura.booking.clinic.Holiday;
import java.util.List;

/** A clinic as it is shown. */
record ClinicView(
    String id,
    long version,
    String name,
    String address,
    String timeZone,
    String language,
    List<HoursBody> hours,
    List<Holiday> holidays) {

  static ClinicView of(Clinic clinic) {
    return new ClinicView(
        clinic.id(),
        clinic.version(),
        clinic.name(),
        clinic.address(),
        clinic.zone().getId(),
        clinic.language(),
        HoursBody.of(clinic.hours()),
        clinic.holidays());
  }
}
