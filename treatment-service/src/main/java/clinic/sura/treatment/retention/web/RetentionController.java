package clinic.sura.treatment.retention.web;

import clinic.sura.platform.audit.Audited;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.treatment.retention.Retention;
import clinic.sura.treatment.retention.Retention.Holding;
import clinic.sura.treatment.retention.RetentionRule;
import clinic.sura.treatment.retention.ReviewRetention;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How long a chart must be kept. */
@RestController
class RetentionController {

  private final ReviewRetention reviews;
  private final RetentionRule rule;

  RetentionController(ReviewRetention reviews, RetentionRule rule) {
    this.reviews = reviews;
    this.rule = rule;
  }

  /**
   * How long a chart must be kept.
   *
   * @param period ISO 8601, such as P10Y, from the last visit on
   * @param lastVisitOn in the clinic's calendar, one to come among them; null if the patient never
   *     came and is not expected
   * @param keptThrough the last day on which the record must be there; null if there is none
   * @param holdings kinds of records that there are any of
   */
  record RetentionAnswer(
      String patientId,
      String period,
      @Nullable LocalDate lastVisitOn,
      @Nullable LocalDate keptThrough,
      List<HoldingAnswer> holdings) {}

  /**
   * Records of a kind.
   *
   * @param keptThrough the last day on which they must be there; null if they may be erased now
   * @param reason why they are kept, or why they need not be
   */
  record HoldingAnswer(
      Retention.Kind kind, int count, @Nullable LocalDate keptThrough, String reason) {

    static HoldingAnswer of(Holding holding, @Nullable LocalDate keptThrough) {
      return new HoldingAnswer(
          holding.kind(),
          holding.count(),
          holding.mayBeErased() ? null : keptThrough,
          holding.kind().reason());
    }
  }

  /**
   * What of a person's chart must be kept today, until when and why, and what may be erased; of all
   * records that were merged into one. No open chart: 404.
   */
  @GetMapping("/api/charts/{patientId}/retention")
  @RolesAllowed({Roles.MANAGER, Roles.PHYSICIAN})
  @Audited("Chart")
  RetentionAnswer retention(Caller caller, @PathVariable String patientId) {
    Retention retention = reviews.of(caller.clinicId(), patientId);
    return new RetentionAnswer(
        patientId,
        rule.period().toString(),
        retention.lastVisitOn(),
        retention.keptThrough(),
        retention.holdings().stream()
            .map(each -> HoldingAnswer.of(each, retention.keptThrough()))
            .toList());
  }
}
