package clinic.sura.treatment.protocol.web;

import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.protocol.AdverseEventPolicy;
import clinic.sura.treatment.protocol.AdverseEventPolicy.Reaction;
import clinic.sura.treatment.protocol.AdverseEventPolicy.Reporting;
import clinic.sura.treatment.protocol.Ceiling;
import clinic.sura.treatment.protocol.DoseSuggestion;
import clinic.sura.treatment.protocol.FollowUpVisit;
import clinic.sura.treatment.protocol.ImprovementScale;
import clinic.sura.treatment.protocol.Measurement;
import clinic.sura.treatment.protocol.Measurement.ThicknessClass;
import clinic.sura.treatment.protocol.PatientCriteria;
import clinic.sura.treatment.protocol.PatientCriteria.Question;
import clinic.sura.treatment.protocol.PeriodLimit;
import clinic.sura.treatment.protocol.ProductLimits;
import clinic.sura.treatment.protocol.ProductLimits.NumberLimit;
import clinic.sura.treatment.protocol.ProductLimits.RangeLimit;
import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.protocol.Protocol.ConsentText;
import clinic.sura.treatment.protocol.PublishedOutcome;
import clinic.sura.treatment.protocol.Range;
import clinic.sura.treatment.protocol.ScreeningValidity;
import clinic.sura.treatment.protocol.Windows.Span;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A protocol. Periods are ISO 8601, such as P12W or P3M.
 *
 * @param maintenanceBrokenAfter a longer gap between two sessions begins the count of {@code
 *     wearOff} anew; null in versions where all earlier sessions count
 * @param screeningValidity how long answers hold; null in versions that do not say
 * @param adverseEvents null in versions that say nothing of them
 * @param improvement null in versions that do not ask for it
 * @param suggestions empty in versions that suggest nothing
 */
record ProtocolAnswer(
    String id,
    String programme,
    int version,
    String title,
    List<ProductAnswer> products,
    Range diluentMl,
    PeriodAnswer minimumInterval,
    PeriodAnswer maintenanceAdvised,
    SpanAnswer resultCheck,
    SpanAnswer maintenance,
    List<SpanAnswer> wearOff,
    @Nullable PeriodAnswer maintenanceBrokenAfter,
    Measurement measurement,
    AreaAnswer area,
    int minimumAgeYears,
    List<Question> screening,
    @Nullable ScreeningValidityAnswer screeningValidity,
    List<CodeAnswer> allergies,
    List<CodeAnswer> interactingDrugs,
    Map<String, ConsentText> consents,
    List<FollowUpAnswer> followUp,
    @Nullable AdverseEventsAnswer adverseEvents,
    @Nullable ImprovementScale improvement,
    List<PublishedAnswer> publishedOutcomes,
    List<DoseSuggestionAnswer> suggestions) {

  /**
   * A product and its limits.
   *
   * @param ceiling null where none is signed off: the product is refused
   */
  record ProductAnswer(
      String product,
      String inn,
      List<BigDecimal> vialUnits,
      List<BigDecimal> usualDiluentMl,
      int reconstitutedLifeHours,
      String reconstitutedLifeSource,
      @Nullable CeilingAnswer ceiling,
      String ceilingSource,
      @Nullable RangeLimit perLeg,
      @Nullable NumberLimit perPointUnits,
      @Nullable NumberLimit perPointMl) {

    static ProductAnswer of(String name, ProductLimits limits) {
      return new ProductAnswer(
          name,
          limits.inn(),
          limits.vialUnits(),
          limits.usualDiluentMl(),
          limits.reconstitutedLife().hours(),
          limits.reconstitutedLife().source(),
          CeilingAnswer.of(limits.ceiling()),
          limits.ceiling().source(),
          limits.perLeg(),
          limits.perPoint(),
          limits.perPointVolume());
    }
  }

  /**
   * The most that may be given.
   *
   * @param period the span that it holds for; null for one session
   */
  record CeilingAnswer(BigDecimal units, @Nullable String period) {

    static @Nullable CeilingAnswer of(Ceiling ceiling) {
      return switch (ceiling) {
        case Ceiling.Missing _ -> null;
        case Ceiling.PerSession(BigDecimal units, _) -> new CeilingAnswer(units, null);
        case Ceiling.Rolling(BigDecimal units, PeriodLimit window) ->
            new CeilingAnswer(units, window.period().toString());
      };
    }
  }

  /** Where a plan may start, units of one session for a leg: it is accepted or changed. */
  record DoseSuggestionAnswer(
      String product, Map<ThicknessClass, BigDecimal> unitsPerLeg, String source) {
    static DoseSuggestionAnswer of(Product product, DoseSuggestion suggestion) {
      return new DoseSuggestionAnswer(
          product.name(), new TreeMap<>(suggestion.unitsPerLeg()), suggestion.source());
    }
  }

  /** A span of the calendar and where it comes from. */
  record PeriodAnswer(String period, String source) {
    static PeriodAnswer of(PeriodLimit limit) {
      return new PeriodAnswer(limit.period().toString(), limit.source());
    }
  }

  /** From and until so long after a session. */
  record SpanAnswer(String from, String until, String source) {
    static SpanAnswer of(Span span) {
      return new SpanAnswer(span.from().toString(), span.until().toString(), span.source());
    }
  }

  /**
   * How long what the patient answered holds.
   *
   * @param askedOnTheDay names of the questions that are asked again on the day of the session
   * @param consultation for all questions: an older answer needs a reason
   * @param ofTheDay for those of the day, and medications
   */
  record ScreeningValidityAnswer(
      List<String> askedOnTheDay, PeriodAnswer consultation, PeriodAnswer ofTheDay) {
    static @Nullable ScreeningValidityAnswer of(@Nullable ScreeningValidity validity) {
      return validity == null
          ? null
          : new ScreeningValidityAnswer(
              validity.askedOnTheDay(),
              PeriodAnswer.of(validity.consultation().limit()),
              PeriodAnswer.of(validity.ofTheDay().limit()));
    }
  }

  /** What may be written for an allergy or a drug so that it is recognised for certain. */
  record CodeAnswer(String code, String text, String source) {}

  /**
   * When somebody looks after the patient again.
   *
   * @param until null if it is a day
   */
  record FollowUpAnswer(String after, @Nullable String until, String purpose, String source) {
    static FollowUpAnswer of(FollowUpVisit visit) {
      Period until = visit.until();
      return new FollowUpAnswer(
          visit.after().toString(),
          until == null ? null : until.toString(),
          visit.purpose(),
          visit.source());
    }
  }

  /** What may happen after a session, and by when the clinic reports it. */
  record AdverseEventsAnswer(PeriodAnswer watch, List<Reaction> reactions, Reporting reporting) {
    static @Nullable AdverseEventsAnswer of(@Nullable AdverseEventPolicy policy) {
      return policy == null
          ? null
          : new AdverseEventsAnswer(
              PeriodAnswer.of(policy.watch()), policy.reactions(), policy.reporting());
    }
  }

  /**
   * What a study found.
   *
   * @param changes empty of a study that states none in cm
   * @param finding in words; null where the changes say it all
   */
  record PublishedAnswer(
      String study,
      String dose,
      List<ChangeAnswer> changes,
      @Nullable String finding,
      String source) {
    static PublishedAnswer of(PublishedOutcome study) {
      return new PublishedAnswer(
          study.study(),
          study.dose(),
          study.changes().stream()
              .map(change -> new ChangeAnswer(change.after().toString(), change.cm()))
              .toList(),
          study.finding(),
          study.source());
    }
  }

  /**
   * How the circumference had changed.
   *
   * @param cm negative if the calf was slimmer
   */
  record ChangeAnswer(String after, BigDecimal cm) {}

  static ProtocolAnswer of(Protocol protocol) {
    PatientCriteria patient = protocol.patient();
    PeriodLimit brokenAfter = protocol.windows().maintenanceBrokenAfter();
    return new ProtocolAnswer(
        protocol.id(),
        protocol.programme(),
        protocol.version(),
        protocol.title(),
        protocol.products().entrySet().stream()
            .map(entry -> ProductAnswer.of(entry.getKey().name(), entry.getValue()))
            .toList(),
        protocol.diluentMl(),
        PeriodAnswer.of(protocol.intervals().minimum()),
        PeriodAnswer.of(protocol.intervals().maintenanceAdvised()),
        SpanAnswer.of(protocol.windows().resultCheck()),
        SpanAnswer.of(protocol.windows().maintenance()),
        protocol.windows().wearOff().stream().map(SpanAnswer::of).toList(),
        brokenAfter == null ? null : PeriodAnswer.of(brokenAfter),
        protocol.measurement(),
        AreaAnswer.of(protocol.area()),
        patient.minimumAgeYears(),
        patient.screening(),
        ScreeningValidityAnswer.of(patient.validity()),
        patient.allergies().stream()
            .map(allergy -> new CodeAnswer(allergy.code(), allergy.text(), allergy.source()))
            .toList(),
        patient.interactingDrugs().stream()
            .map(drugs -> new CodeAnswer(drugs.code(), drugs.text(), drugs.source()))
            .toList(),
        protocol.consents(),
        protocol.followUp().stream().map(FollowUpAnswer::of).toList(),
        AdverseEventsAnswer.of(protocol.adverseEvents()),
        protocol.improvement(),
        protocol.publishedOutcomes().stream().map(PublishedAnswer::of).toList(),
        protocol.suggestions().entrySet().stream()
            .map(entry -> DoseSuggestionAnswer.of(entry.getKey(), entry.getValue()))
            .toList());
  }
}
