package clinic.sura.booking.practitioner.web;

import clinic.sura.booking.calendar.OpenHours;
import clinic.sura.booking.practitioner.HoursException;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A date on which a practitioner works other hours than every week.
 *
 * @param hours instead of the weekly ones; an empty list for a day off
 */
record HoursExceptionBody(
    @NotNull LocalDate date, @NotNull @Size(max = 20) List<@Valid @NotNull OpenHoursBody> hours) {

  /**
   * Hours of one day, on the clinic's clock.
   *
   * @param from first minute inside, as 09:00
   * @param until first minute after, as 12:00
   */
  record OpenHoursBody(
      @NotNull @Pattern(regexp = HoursBody.TIME) String from,
      @NotNull @Pattern(regexp = HoursBody.TIME) String until) {}

  /** The exceptions; 400 with every date that comes twice and every line that ends too early. */
  static List<HoursException> toExceptions(List<HoursExceptionBody> bodies) {
    List<FieldError> errors = new ArrayList<>();
    Set<LocalDate> dates = new HashSet<>();
    for (int i = 0; i < bodies.size(); i++) {
      if (!dates.add(bodies.get(i).date())) {
        errors.add(new FieldError("exceptions[" + i + "].date", "must not be there twice"));
      }
      List<OpenHoursBody> lines = bodies.get(i).hours();
      for (int j = 0; j < lines.size(); j++) {
        if (lines.get(j).from().compareTo(lines.get(j).until()) >= 0) {
          String field = "exceptions[" + i + "].hours[" + j + "].until";
          errors.add(new FieldError(field, "must be after from"));
        }
      }
    }
    if (!errors.isEmpty()) {
      throw new FieldErrors(errors);
    }
    return bodies.stream().map(HoursExceptionBody::toException).toList();
  }

  static HoursExceptionBody of(HoursException exception) {
    return new HoursExceptionBody(
        exception.date(),
        exception.hours().stream()
            .map(line -> new OpenHoursBody(line.from().toString(), line.until().toString()))
            .toList());
  }

  private HoursException toException() {
    return new HoursException(
        date,
        hours.stream()
            .map(line -> new OpenHours(LocalTime.parse(line.from()), LocalTime.parse(line.until())))
            .toList());
  }
}
