package clinic.sura.treatment.session.web;

import clinic.sura.treatment.rules.OverrideReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sent to sessions. */
final class SessionRequests {

  private SessionRequests() {}

  /**
   * Starts the session of an appointment.
   *
   * @param programme whose accepted plan it follows; the plan that was accepted last if left out
   */
  record NewSession(
      @NotBlank @Size(max = 100) String appointmentId,
      @Nullable @Pattern(regexp = "[a-z][a-z0-9-]{2,39}") String programme) {}

  /** All points of a draft. */
  record Points(@NotNull @Size(max = 200) List<@NotNull @Valid PointRequest> points) {}

  /**
   * What is said with a signature; the body may be left out if there is nothing to say.
   *
   * @param overrides a reason for each soft finding
   * @param givenAt when the points were injected, if that was not now: a moment of the session's
   *     day
   */
  record Signing(
      @Nullable @Size(max = 50) List<@NotNull @Valid SessionOverrideRequest> overrides,
      @Nullable Instant givenAt) {

    static final Signing NOTHING = new Signing(null, null);

    /** To the millisecond, as it is stored and sealed. */
    @Nullable Instant given() {
      return givenAt == null ? null : givenAt.truncatedTo(ChronoUnit.MILLIS);
    }

    List<OverrideReason> reasons() {
      return overrides == null
          ? List.of()
          : overrides.stream()
              .map(override -> new OverrideReason(override.rule(), override.reason()))
              .toList();
    }
  }

  /** Why a soft finding does not stand in the way. */
  record SessionOverrideRequest(
      @NotBlank @Size(max = 100) String rule, @NotBlank @Size(max = 2000) String reason) {}

  /** An amendment. */
  record NewAmendment(
      @NotBlank @Size(max = 2000) String reason, @NotNull @Valid ChangesRequest changes) {}

  /**
   * What an amendment changes: points, a note, or both.
   *
   * @param points all points as they should read; none if nothing was given, for a session that was
   *     signed by mistake
   */
  record ChangesRequest(
      @Nullable @Size(max = 200) List<@NotNull @Valid PointRequest> points,
      @Nullable @Size(min = 1, max = 4000) String note) {}
}
