package clinic.sura.treatment.outcome.web;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.audit.Audited;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import clinic.sura.platform.web.Refusal;
import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.measurement.LegReadings;
import clinic.sura.treatment.measurement.TapePlace;
import clinic.sura.treatment.outcome.ReadOutcomes;
import clinic.sura.treatment.outcome.RecordOutcome;
import clinic.sura.treatment.outcome.RecordOutcome.Found;
import clinic.sura.treatment.outcome.RecordOutcome.Outcome;
import clinic.sura.treatment.outcome.TreatmentOutcome.Rater;
import clinic.sura.treatment.outcome.web.OutcomeAnswer.RecordedOutcome;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Outcomes of a patient. */
@RestController
@RequestMapping("/api/charts/{patientId}/outcomes")
class OutcomeController {

  private static final String PROGRAMME = "[a-z][a-z0-9-]{2,39}";

  private final RecordOutcome recording;
  private final ReadOutcomes reading;

  OutcomeController(RecordOutcome recording, ReadOutcomes reading) {
    this.recording = recording;
    this.reading = reading;
  }

  /**
   * An outcome of today.
   *
   * @param programme whose sessions have brought it; the clinic's default if left out
   * @param legs both legs, or whatever the programme treats on each side
   * @param score of the protocol's scale; left out if nobody was asked
   * @param ratedBy who says so; the patient if it is left out
   */
  record NewOutcome(
      @Nullable @Pattern(regexp = PROGRAMME) String programme,
      @NotNull Map<Leg, @NotNull @Valid MeasuredLegRequest> legs,
      @Nullable @Min(0) @Max(10) Integer score,
      @Nullable Rater ratedBy,
      @Nullable @Size(max = 2000) String note) {

    private Found found(String patientId, String by) {
      Map<Leg, LegReadings> readings = new EnumMap<>(Leg.class);
      legs.forEach((leg, measured) -> readings.put(leg, measured.readings()));
      return new Found(
          patientId,
          programme,
          readings,
          score,
          ratedBy == null ? Rater.PATIENT : ratedBy,
          note == null ? "" : note.strip(),
          by);
    }
  }

  /**
   * What was measured at a leg.
   *
   * @param circumferenceCm two readings to 0.1 cm; a third if they differ by more than 0.3 cm; left
   *     out in a programme that measures none
   * @param muscleThicknessMm mm, to 0.1; left out if it was not measured
   * @param tape where the circumference was read; left out if nobody wrote it down
   */
  record MeasuredLegRequest(
      @Nullable @Size(max = 3)
          List<@NotNull @Digits(integer = 3, fraction = 1) BigDecimal> circumferenceCm,
      @Nullable @Digits(integer = 3, fraction = 1) BigDecimal muscleThicknessMm,
      @Nullable @Valid TapePlace tape) {

    private LegReadings readings() {
      return new LegReadings(
          circumferenceCm == null ? List.of() : circumferenceCm, muscleThicknessMm, tape);
    }
  }

  /**
   * Records what was found today. Readings or a score that the protocol does not accept, or an
   * unknown programme: 400. Nothing was given to the patient yet: 422. No open chart: 404.
   */
  @PostMapping
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
  @Audited("Chart")
  ResponseEntity<RecordedOutcome> record(
      Caller caller,
      IdempotencyKey key,
      @PathVariable String patientId,
      @Valid @RequestBody NewOutcome request) {
    Outcome outcome =
        recording.record(
            caller.clinicId(),
            key.derivedId(caller.clinicId(), "outcome"),
            request.found(patientId, caller.name()),
            Cause.request(key, 201, RecordedOutcome::of));
    return switch (outcome) {
      case Outcome.Recorded(var recorded) ->
          ResponseEntity.status(HttpStatus.CREATED).body(RecordedOutcome.of(recorded));
      case Outcome.Unacceptable(var problems) ->
          throw new FieldErrors(
              problems.stream()
                  .map(problem -> new FieldError(problem.field(), problem.message()))
                  .toList());
      case Outcome.NothingGiven() ->
          throw new Refusal(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "nothing-given",
              "Nothing was given to the patient yet: there is no outcome to record.",
              Map.of());
    };
  }

  /**
   * What treatments of a programme have brought, beside what is in print. An unknown programme:
   * 400. No open chart: 404.
   *
   * @param programme the clinic's default if left out
   */
  @GetMapping
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
  @Audited("Chart")
  OutcomeAnswer read(
      Caller caller,
      @PathVariable String patientId,
      @RequestParam(required = false) @Nullable @Pattern(regexp = PROGRAMME) String programme) {
    return OutcomeAnswer.of(reading.of(caller.clinicId(), patientId, programme));
  }
}
