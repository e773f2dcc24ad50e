package clinic.sura.treatment.assessment.mongo;

import clinic.sura.platform.aggregate.AggregateDocument;
import clinic.sura.treatment.assessment.Assessment;
import clinic.sura.treatment.assessment.LegMeasurement;
import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.measurement.LegReadings;
import clinic.sura.treatment.measurement.TapePlace;
import clinic.sura.treatment.protocol.Measurement.ThicknessClass;
import clinic.sura.treatment.rules.Bulk;
import clinic.sura.treatment.rules.Finding;
import clinic.sura.treatment.rules.GivenElsewhere;
import clinic.sura.treatment.rules.Screening;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * {@code elsewhere} is missing where nobody asked, and in documents from before it was asked;
 * {@code asked} in whole assessments; {@code thicknessClass} where nothing was measured, and in
 * documents from before it was kept.
 */
public record AssessmentDocument(
    @BsonId String id,
    String clinicId,
    long version,
    String patientId,
    String appointmentId,
    String protocolId,
    List<LegDocument> legs,
    ScreeningDocument screening,
    @Nullable List<ElsewhereDocument> elsewhere,
    @Nullable List<String> asked,
    List<Finding> findings,
    Instant assessedAt,
    String assessedBy)
    implements AggregateDocument {

  public record LegDocument(
      String leg,
      List<BigDecimal> circumferenceCm,
      @Nullable BigDecimal muscleThicknessMm,
      int strength,
      String bulk,
      @Nullable TapePlace tape,
      @Nullable String thicknessClass) {

    private LegMeasurement measurement() {
      return new LegMeasurement(
          new LegReadings(circumferenceCm, muscleThicknessMm, tape),
          strength,
          Bulk.valueOf(bulk),
          thicknessClass == null ? null : ThicknessClass.valueOf(thicknessClass));
    }
  }

  public record ScreeningDocument(
      List<String> yes, List<String> allergies, List<String> medications) {}

  public record ElsewhereDocument(
      @Nullable String product,
      String on,
      boolean dayKnown,
      @Nullable BigDecimal units,
      String area,
      String source) {

    private static ElsewhereDocument of(GivenElsewhere given) {
      return new ElsewhereDocument(
          given.product() == null ? null : given.product().name(),
          given.on().toString(),
          given.dayKnown(),
          given.units(),
          given.area(),
          given.source().name());
    }

    private GivenElsewhere given() {
      return new GivenElsewhere(
          product == null ? null : new Product(product),
          LocalDate.parse(on),
          dayKnown,
          units,
          area,
          GivenElsewhere.Source.valueOf(source));
    }
  }

  static AssessmentDocument of(Assessment assessment) {
    Screening screening = assessment.screening();
    return new AssessmentDocument(
        assessment.id(),
        assessment.clinicId(),
        1,
        assessment.patientId(),
        assessment.appointmentId(),
        assessment.protocolId(),
        assessment.legs().entrySet().stream()
            .map(entry -> leg(entry.getKey(), entry.getValue()))
            .toList(),
        new ScreeningDocument(
            screening.yes().stream().sorted().toList(),
            screening.allergies(),
            screening.medications()),
        assessment.elsewhere() == null
            ? null
            : assessment.elsewhere().stream().map(ElsewhereDocument::of).toList(),
        assessment.asked() == null ? null : assessment.asked().stream().sorted().toList(),
        assessment.findings(),
        assessment.assessedAt(),
        assessment.assessedBy());
  }

  private static LegDocument leg(Leg leg, LegMeasurement measured) {
    return new LegDocument(
        leg.name(),
        measured.circumferenceCm(),
        measured.muscleThicknessMm(),
        measured.strength(),
        measured.bulk().name(),
        measured.readings().tape(),
        measured.thicknessClass() == null ? null : measured.thicknessClass().name());
  }

  Assessment assessment() {
    Map<Leg, LegMeasurement> measured = new EnumMap<>(Leg.class);
    for (LegDocument leg : legs) {
      measured.put(Leg.valueOf(leg.leg()), leg.measurement());
    }
    return new Assessment(
        id,
        clinicId,
        patientId,
        appointmentId,
        protocolId,
        measured,
        new Screening(Set.copyOf(screening.yes()), screening.allergies(), screening.medications()),
        elsewhere == null ? null : elsewhere.stream().map(ElsewhereDocument::given).toList(),
        asked == null ? null : Set.copyOf(asked),
        findings,
        assessedAt,
        assessedBy);
  }
}
