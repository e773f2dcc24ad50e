package clinic.sura.booking.practitioner.web;

import clinic.sura.booking.practitioner.Absence;
import clinic.sura.booking.practitioner.Credential;
import clinic.sura.booking.practitioner.DailyLimits;
import clinic.sura.booking.practitioner.Gender;
import clinic.sura.booking.practitioner.HoursException;
import clinic.sura.booking.practitioner.Practitioner;
import clinic.sura.booking.practitioner.StaffContact;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A practitioner as described.
 *
 * @param credentials each valid from its first to its last day
 * @param hours lines of the same hours on some days, in the clinic's zone
 * @param exceptions dates with other hours than every week; each date once
 * @param absences on the clinic's clock
 * @param languages BCP 47 tags
 * @param gender unsaid unless said
 * @param limits how many appointments they take on a day; any number unless said
 * @param email where they are told of what is urgent; nowhere unless said
 * @param phone E.164, for the same by text message; nowhere unless said
 * @param active whether they may be booked; true unless said otherwise
 */
record PractitionerBody(
    @NotBlank @Size(max = 200) String name,
    @Nullable List<@Valid @NotNull CredentialBody> credentials,
    @NotNull List<@Valid @NotNull HoursBody> hours,
    @Nullable @Size(max = 1000) List<@Valid @NotNull HoursExceptionBody> exceptions,
    @Nullable List<@Valid @NotNull AbsenceBody> absences,
    @Nullable List<@NotNull @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*") String>
        languages,
    @Nullable Gender gender,
    @Nullable @Valid DailyLimitsBody limits,
    @Nullable @Size(max = 254) @Pattern(regexp = EMAIL) String email,
    @Nullable @Pattern(regexp = "\\+[1-9][0-9]{6,14}") String phone,
    @Nullable Boolean active) {

  /** As of patients. */
  private static final String EMAIL = "[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]{2,}";

  record CredentialBody(
      @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") String kind,
      @NotBlank @Size(max = 100) String number,
      @NotBlank @Size(max = 200) String issuer,
      @NotNull LocalDate validFrom,
      @NotNull LocalDate validUntil) {}

  record AbsenceBody(@NotNull LocalDateTime from, @NotNull LocalDateTime until) {}

  Practitioner toPractitioner(String clinicId, String id) {
    List<CredentialBody> held = credentials == null ? List.of() : credentials;
    List<AbsenceBody> away = absences == null ? List.of() : absences;
    requireOrder(held, away);
    List<HoursException> otherHours =
        HoursExceptionBody.toExceptions(exceptions == null ? List.of() : exceptions);
    return new Practitioner(
        clinicId,
        id,
        0,
        name,
        held.stream()
            .map(
                c ->
                    new Credential(c.kind(), c.number(), c.issuer(), c.validFrom(), c.validUntil()))
            .toList(),
        HoursBody.toHours(hours),
        otherHours,
        away.stream().map(a -> new Absence(a.from(), a.until())).toList(),
        languages == null ? List.of() : languages,
        gender,
        limits == null ? DailyLimits.NONE : limits.toLimits(),
        new StaffContact(email, phone),
        !Boolean.FALSE.equals(active));
  }

  private static void requireOrder(List<CredentialBody> held, List<AbsenceBody> away) {
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < held.size(); i++) {
      if (held.get(i).validUntil().isBefore(held.get(i).validFrom())) {
        errors.add(
            new FieldError("credentials[" + i + "].validUntil", "must not be before validFrom"));
      }
    }
    for (int i = 0; i < away.size(); i++) {
      if (!away.get(i).from().isBefore(away.get(i).until())) {
        errors.add(new FieldError("absences[" + i + "].until", "must be after from"));
      }
    }
    if (!errors.isEmpty()) {
      throw new FieldErrors(errors);
    }
  }
}
