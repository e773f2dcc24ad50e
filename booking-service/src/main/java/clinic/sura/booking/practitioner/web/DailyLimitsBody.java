package clinic.sura.booking.practitioner.web;

import clinic.sura.booking.practitioner.DailyLimits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many appointments a practitioner takes on a day of the clinic's calendar.
 *
 * @param appointments of all services together, 1 to 200; any number unless said
 * @param byService of one service, by its id, 1 to 200; any number unless said
 */
record DailyLimitsBody(
    @Nullable @Min(1) @Max(200) Integer appointments,
    @Nullable @Size(max = 100)
        Map<
                @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}") String,
                @NotNull @Min(1) @Max(200) Integer>
            byService) {

  DailyLimits toLimits() {
    return new DailyLimits(appointments, byService == null ? Map.of() : byService);
  }

  static DailyLimitsBody of(DailyLimits limits) {
    return new DailyLimitsBody(limits.appointments(), new TreeMap<>(limits.byService()));
  }
}
