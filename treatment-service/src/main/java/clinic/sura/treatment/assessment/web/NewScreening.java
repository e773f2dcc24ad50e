package clinic.sura.treatment.assessment.web;

import clinic.sura.treatment.assessment.Told;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was asked on the day of a session.
 *
 * @param appointmentId the visit that it was asked at
 * @param programme what the session is for; the clinic's default if left out
 * @param answers by the names of the protocol's questions, those of the day among them
 * @param medications all that the patient takes now: codes of the protocol's classes, or names of
 *     drugs; empty for none
 * @param elsewhere all botulinum toxin that was given outside of this clinic; empty for none; left
 *     out if nobody asked
 */
record NewScreening(
    @NotBlank @Size(max = 100) String appointmentId,
    @Nullable @Pattern(regexp = "[a-z][a-z0-9-]{2,39}") String programme,
    @NotNull @Size(max = 50) Map<@Size(max = 60) String, @NotNull Boolean> answers,
    @NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String> medications,
    @Nullable @Size(max = 30) List<@NotNull @Valid ElsewhereRequest> elsewhere) {

  @Nullable List<Told> told() {
    return elsewhere == null ? null : elsewhere.stream().map(ElsewhereRequest::told).toList();
  }
}
