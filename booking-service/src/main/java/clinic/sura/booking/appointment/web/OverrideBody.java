package clinic.sura.booking.appointment.web;

import clinic.sura.booking.appointment.RuleOverride;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A manager sets rules aside.
 *
 * @param reason why, 3 to 500 characters; the history shows it
 * @param rules the type of every reason that the refusal listed, such as outside-clinic-hours
 */
record OverrideBody(
    @NotBlank @Size(min = 3, max = 500) String reason,
    @NotEmpty @Size(max = 20) Set<@NotNull @Size(max = 50) String> rules) {

  /** The override, if one is wanted; 403 unless a manager wants it. */
  static @Nullable RuleOverride of(@Nullable OverrideBody body, Caller caller) {
    if (body == null) {
      return null;
    }
    if (!caller.is(Roles.MANAGER)) {
      throw new Refusal(
          HttpStatus.FORBIDDEN, "forbidden", "Only a manager may set rules aside.", Map.of());
    }
    return new RuleOverride(body.reason(), body.rules());
  }
}
