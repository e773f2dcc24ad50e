package clinic.sura.booking.clinic.web;

import clinic.sura.booking.clinic.Clinic;
import clinic.sura.booking.clinic.Holiday;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clinic as it is described.
 *
 * @param address one line, as a map finds it
 * @param timeZone IANA zone of the clinic's calendar
 * @param language BCP 47 tag of the staff's language
 * @param hours lines of the same hours on some days; a break is the gap between two lines
 * @param holidays days on which it is closed
 */
record ClinicBody(
    @NotBlank @Size(max = 200) String name,
    @NotBlank @Size(max = 500) String address,
    @NotBlank String timeZone,
    @NotNull @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*") String language,
    @NotNull List<@Valid @NotNull HoursBody> hours,
    @Nullable List<@Valid @NotNull HolidayBody> holidays) {

  record HolidayBody(@NotNull LocalDate date, @NotBlank @Size(max = 200) String name) {}

  Clinic toClinic(String clinicId) {
    if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
      throw new FieldErrors(
          List.of(new FieldError("timeZone", "must be an IANA zone, such as Asia/Bangkok")));
    }
    List<HolidayBody> closed = holidays == null ? List.of() : holidays;
    return new Clinic(
        clinicId,
        0,
        name,
        address,
        ZoneId.of(timeZone),
        language,
        HoursBody.toHours(hours),
        closed.stream().map(day -> new Holiday(day.date(), day.name())).toList());
  }
}
