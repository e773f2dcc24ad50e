package clinic.sura.treatment.outcome.mongo;

import clinic.sura.platform.aggregate.AggregateDocument;
import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.measurement.LegReadings;
import clinic.sura.treatment.measurement.TapePlace;
import clinic.sura.treatment.mistake.EnteredInError;
import clinic.sura.treatment.outcome.TreatmentOutcome;
import clinic.sura.treatment.outcome.TreatmentOutcome.Improvement;
import clinic.sura.treatment.outcome.TreatmentOutcome.Rater;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An outcome as it is stored.
 *
 * @param enteredInError null unless it should not be here
 */
public record TreatmentOutcomeDocument(
    @BsonId String id,
    String clinicId,
    long version,
    String patientId,
    String protocolId,
    String on,
    List<LegDocument> legs,
    @Nullable ImprovementDocument improvement,
    String note,
    Instant recordedAt,
    String recordedBy,
    @Nullable EnteredInError enteredInError)
    implements AggregateDocument {

  public record LegDocument(
      String leg,
      List<BigDecimal> circumferenceCm,
      @Nullable BigDecimal muscleThicknessMm,
      @Nullable TapePlace tape) {}

  public record ImprovementDocument(String scale, int score, String ratedBy) {}

  static TreatmentOutcomeDocument of(TreatmentOutcome outcome) {
    Improvement improvement = outcome.improvement();
    return new TreatmentOutcomeDocument(
        outcome.id(),
        outcome.clinicId(),
        outcome.version(),
        outcome.patientId(),
        outcome.protocolId(),
        outcome.on().toString(),
        outcome.legs().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                leg ->
                    new LegDocument(
                        leg.getKey().name(),
                        leg.getValue().circumferenceCm(),
                        leg.getValue().muscleThicknessMm(),
                        leg.getValue().tape()))
            .toList(),
        improvement == null
            ? null
            : new ImprovementDocument(
                improvement.scale(), improvement.score(), improvement.ratedBy().name()),
        outcome.note(),
        outcome.recordedAt(),
        outcome.recordedBy(),
        outcome.enteredInError());
  }

  TreatmentOutcome outcome() {
    Map<Leg, LegReadings> readings = new EnumMap<>(Leg.class);
    legs.forEach(
        leg ->
            readings.put(
                Leg.valueOf(leg.leg()),
                new LegReadings(leg.circumferenceCm(), leg.muscleThicknessMm(), leg.tape())));
    return new TreatmentOutcome(
        id,
        clinicId,
        patientId,
        version,
        protocolId,
        LocalDate.parse(on),
        readings,
        improvement == null
            ? null
            : new Improvement(
                improvement.scale(), improvement.score(), Rater.valueOf(improvement.ratedBy())),
        note,
        recordedAt,
        recordedBy,
        enteredInError);
  }
}
