package clinic.sura.booking.clinic.web;

import clinic.sura.booking.clinic.Clinic;
import clinic.sura.booking.clinic.Holiday;
import clinic.sura.booking.setup.Edit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clinic as it is shown.
 *
 * @param lastEdit missing if that was before it was kept
 */
record ClinicView(
    String id,
    long version,
    String name,
    String address,
    String timeZone,
    String language,
    List<HoursBody> hours,
    List<Holiday> holidays,
    @Nullable Edit lastEdit) {

  static ClinicView of(Clinic clinic, @Nullable Edit lastEdit) {
    return new ClinicView(
        clinic.id(),
        clinic.version(),
        clinic.name(),
        clinic.address(),
        clinic.zone().getId(),
        clinic.language(),
        HoursBody.of(clinic.hours()),
        clinic.holidays(),
        lastEdit);
  }
}
