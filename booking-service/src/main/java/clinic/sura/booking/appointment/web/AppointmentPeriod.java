package clinic.sura.booking.appointment.web;

import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days that a list of appointments is asked for. */
record AppointmentPeriod(LocalDate from, LocalDate until) {

  private static final int LONGEST_DAYS = 31;

  /** Reads either one date or both ends of a period; neither gives nothing. */
  static Optional<AppointmentPeriod> of(
      @Nullable LocalDate date, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (date != null && from == null && to == null) {
      return Optional.of(new AppointmentPeriod(date, date));
    }
    if (date == null && from == null && to == null) {
      return Optional.empty();
    }
    if (date != null || from == null || to == null) {
      throw refused("date", "either date alone, or from and to");
    }
    if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS - 1))) {
      throw refused("to", "must be from the first day on, at most " + LONGEST_DAYS + " days");
    }
    return Optional.of(new AppointmentPeriod(from, to));
  }

  static FieldErrors refused(String field, String message) {
    return new FieldErrors(List.of(new FieldError(field, message)));
  }

  List<LocalDate> dates() {
    return from.datesUntil(until.plusDays(1)).toList();
  }

  boolean contains(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(until);
  }
}
