package clinic.sura.booking.service.web;

import clinic.sura.booking.calendar.Grid;
import clinic.sura.booking.service.ClinicService;
import clinic.sura.booking.service.Prerequisite;
import clinic.sura.booking.service.VisitKind;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A service as it is described. Durations and buffers are multiples of 5 minutes.
 *
 * @param durationMinutes of the visit itself, 5 to 480
 * @param bufferBeforeMinutes for which practitioner and room are held before; 0 unless said
 * @param bufferAfterMinutes for which practitioner and room are held after; 0 unless said
 * @param leadTimeMinutes least time between booking and visit; 0 unless said
 * @param horizonDays how many days ahead it may be booked; 180 unless said
 * @param requiredCredential kind that the practitioner holds on the day; none unless said
 * @param roomKind kind of room that it takes place in
 * @param equipmentKinds kinds of equipment of which it takes one each; none unless said
 * @param prerequisites what the patient must have; nothing unless said
 * @param consultationValidDays for how many days after it a completed consultation is valid, 1 to
 *     3650; required with, and only with, the prerequisite VALID_CONSULTATION
 * @param active whether it may be booked; true unless said otherwise
 */
record ServiceBody(
    @NotBlank @Size(max = 200) String name,
    @NotNull VisitKind kind,
    @Min(5) @Max(480) int durationMinutes,
    @Nullable @PositiveOrZero @Max(240) Integer bufferBeforeMinutes,
    @Nullable @PositiveOrZero @Max(240) Integer bufferAfterMinutes,
    @Nullable @PositiveOrZero @Max(525600) Integer leadTimeMinutes,
    @Nullable @Min(1) @Max(1000) Integer horizonDays,
    @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") String requiredCredential,
    @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") String roomKind,
    @Nullable @Size(max = 20)
        Set<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") String> equipmentKinds,
    @Nullable Set<@NotNull Prerequisite> prerequisites,
    @Nullable @Min(1) @Max(3650) Integer consultationValidDays,
    @Nullable Boolean active) {

  private static final int HORIZON_DAYS = 180;

  ClinicService toService(String clinicId, String id) {
    requireSense();
    return new ClinicService(
        clinicId,
        id,
        0,
        name,
        kind,
        Duration.ofMinutes(durationMinutes),
        minutes(bufferBeforeMinutes),
        minutes(bufferAfterMinutes),
        minutes(leadTimeMinutes),
        Objects.requireNonNullElse(horizonDays, HORIZON_DAYS),
        requiredCredential,
        roomKind,
        equipmentKinds == null ? Set.of() : equipmentKinds,
        prerequisites == null ? Set.of() : prerequisites,
        consultationValidDays,
        !Boolean.FALSE.equals(active));
  }

  private void requireSense() {
    List<FieldError> errors = new ArrayList<>();
    requireStep("durationMinutes", durationMinutes, errors);
    requireStep("bufferBeforeMinutes", bufferBeforeMinutes, errors);
    requireStep("bufferAfterMinutes", bufferAfterMinutes, errors);
    boolean consultation =
        prerequisites != null && prerequisites.contains(Prerequisite.VALID_CONSULTATION);
    if (consultation != (consultationValidDays != null)) {
      String message =
          consultation ? "must say how long it is valid" : "is said with VALID_CONSULTATION only";
      errors.add(new FieldError("consultationValidDays", message));
    }
    if (!errors.isEmpty()) {
      throw new FieldErrors(errors);
    }
  }

  private static void requireStep(
      String field, @Nullable Integer minutes, List<FieldError> errors) {
    if (minutes != null && minutes % Grid.STEP.toMinutes() != 0) {
      errors.add(new FieldError(field, "must be a multiple of " + Grid.STEP.toMinutes()));
    }
  }

  private static Duration minutes(@Nullable Integer minutes) {
    return minutes == null ? Duration.ZERO : Duration.ofMinutes(minutes);
  }
}
