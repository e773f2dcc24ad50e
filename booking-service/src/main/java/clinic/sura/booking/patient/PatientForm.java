package clinic.sura.booking.patient;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A patient's details as somebody typed them: anything may be missing or wrong. */
public record PatientForm(
    @Nullable String givenName,
    @Nullable String familyName,
    @Nullable String birthDate,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String language,
    @Nullable String timeZone,
    @Nullable List<@Nullable String> channels,
    @Nullable List<@Nullable String> consents,
    @Nullable List<IdentifierForm> identifiers) {

  /** A number on paper, as it was typed. */
  public record IdentifierForm(@Nullable String kind, @Nullable String value) {}

  /** The details, or all that is wrong with them. */
  public Checked check(LocalDate today) {
    return new PatientFormCheck(this, today).check();
  }

  /** What a check finds. */
  public sealed interface Checked {
    /** All fields are in order. */
    record Accepted(PatientDetails details) implements Checked {}

    /** Some fields are not: all of them are listed. */
    record Refused(List<FieldProblem> problems) implements Checked {}
  }
}
