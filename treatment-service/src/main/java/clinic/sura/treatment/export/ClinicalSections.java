package clinic.sura.treatment.export;

import clinic.sura.treatment.adverseevent.AdverseEvent;
import clinic.sura.treatment.assessment.Assessment;
import clinic.sura.treatment.assessment.LegMeasurement;
import clinic.sura.treatment.mistake.EnteredInError;
import clinic.sura.treatment.outcome.TreatmentOutcome;
import clinic.sura.treatment.outcome.TreatmentOutcome.Improvement;
import clinic.sura.treatment.paper.Paper;
import clinic.sura.treatment.paper.Paper.Field;
import clinic.sura.treatment.plan.Plan;
import clinic.sura.treatment.protocol.PatientCriteria;
import clinic.sura.treatment.protocol.Protocols;
import clinic.sura.treatment.rules.GivenElsewhere;
import clinic.sura.treatment.rules.OverrideReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was found, planned and reported, on paper; the earliest first. */
final class ClinicalSections {

  private ClinicalSections() {}

  static void assessments(
      Paper paper, List<Assessment> assessments, Protocols protocols, Words words) {
    paper.heading("Assessments");
    for (Assessment each : assessments.reversed()) {
      PatientCriteria known = protocols.get(each.protocolId()).patient();
      paper.fields(
          List.of(
              new Field("Assessed", words.time(each.assessedAt()) + ", " + each.assessedBy()),
              new Field(
                  "Girth", Words.perLeg(each.legs(), leg -> Words.number(leg.girthCm(), "cm"))),
              new Field("Muscle thickness", Words.perLeg(each.legs(), ClinicalSections::thickness)),
              new Field(
                  "Strength, bulk",
                  Words.perLeg(each.legs(), leg -> leg.strength() + " of 5, " + leg.bulk())),
              new Field("Answered with yes", Words.list(each.screening().yes())),
              new Field("Allergies", Words.list(named(each.screening().allergies(), known))),
              new Field("Medications", Words.list(named(each.screening().medications(), known))),
              new Field("Botulinum toxin given elsewhere", elsewhere(each.elsewhere()))));
    }
  }

  private static String thickness(LegMeasurement leg) {
    String thickness = Words.number(leg.muscleThicknessMm(), "mm");
    return leg.thicknessClass() == null
        ? thickness
        : thickness + " (" + leg.thicknessClass().name().toLowerCase(Locale.ROOT) + ")";
  }

  private static String elsewhere(@Nullable List<GivenElsewhere> told) {
    return told == null
        ? "not asked"
        : told.stream().map(ClinicalSections::given).collect(Collectors.joining("; "));
  }

  private static String given(GivenElsewhere given) {
    return "%s: %s, %s, %s (%s)"
        .formatted(
            given.when(),
            given.product() == null ? "product not known" : given.product().name(),
            given.units() == null ? "units not known" : Words.number(given.units(), "U"),
            given.area().isEmpty() ? "area not known" : given.area(),
            given.source() == GivenElsewhere.Source.PAPER ? "on paper" : "the patient's word");
  }

  /** Codes by what they stand for; what was typed as it is. */
  private static List<String> named(List<String> told, PatientCriteria known) {
    return told.stream().map(each -> known.textOf(each).orElse(each)).toList();
  }

  static void plans(Paper paper, List<Plan> plans, Words words) {
    paper.heading("Plans");
    paper.rows(
        List.of("Proposed", "Dose", "Sessions", "Days between", "Accepted", "Reasons"),
        plans.reversed().stream()
            .map(
                plan ->
                    List.of(
                        words.time(plan.proposedAt()) + ", " + plan.proposedBy(),
                        dose(plan),
                        String.valueOf(plan.sessions()),
                        String.valueOf(plan.intervalDays()),
                        timeOrNone(plan.acceptedAt(), words),
                        reasons(plan.overrides())))
            .toList());
  }

  private static String dose(Plan plan) {
    return plan.doses().product().name()
        + ": "
        + Words.perLeg(plan.doses().units(), units -> Words.number(units, "U"));
  }

  private static String reasons(List<OverrideReason> overrides) {
    return overrides.stream()
        .map(override -> override.rule() + ": " + override.reason())
        .collect(Collectors.joining("; "));
  }

  private static String timeOrNone(@Nullable Instant at, Words words) {
    return at == null ? "" : words.time(at);
  }

  static void outcomes(Paper paper, List<TreatmentOutcome> outcomes, Words words) {
    paper.heading("Outcomes");
    paper.rows(
        List.of("Day", "Girth", "Improvement", "Note", "Recorded"),
        outcomes.stream().map(each -> outcome(each, words)).toList());
  }

  /** What was found of somebody else is not given out, only that it was here. */
  private static List<String> outcome(TreatmentOutcome outcome, Words words) {
    EnteredInError error = outcome.enteredInError();
    return List.of(
        outcome.on().toString(),
        error == null ? Words.perLeg(outcome.legs(), leg -> Words.number(leg.girthCm(), "cm")) : "",
        error == null ? improvement(outcome.improvement()) : "",
        error == null ? outcome.note() : "Entered in error: " + ChartPaper.error(error, words),
        words.time(outcome.recordedAt()) + ", " + outcome.recordedBy());
  }

  static String improvement(@Nullable Improvement improvement) {
    return improvement == null
        ? ""
        : "%s: %d, said the %s"
            .formatted(
                improvement.scale(),
                improvement.score(),
                improvement.ratedBy().name().toLowerCase(Locale.ROOT));
  }

  static void adverseEvents(Paper paper, List<AdverseEvent> events, Words words) {
    paper.heading("Adverse events");
    for (AdverseEvent event : events.reversed()) {
      AdverseEvent.Report report = event.report();
      List<Field> fields = new ArrayList<>();
      fields.add(new Field("Reported", words.time(report.at()) + ", " + report.by()));
      fields.add(new Field("Began on", report.onset().toString()));
      fields.add(new Field("Reactions", Words.list(event.reactions()) + "; " + report.site()));
      fields.add(new Field("In words", report.description()));
      fields.add(new Field("Done about it", report.actionTaken()));
      fields.add(new Field("Serious", Words.list(event.seriousness())));
      fields.add(new Field("Outcome", event.outcome().name()));
      for (AdverseEvent.FollowUp followUp : event.followUps()) {
        fields.add(
            new Field(
                "Learned " + words.time(followUp.at()), learned(followUp) + ", " + followUp.by()));
      }
      event
          .submissions()
          .forEach(
              each ->
                  fields.add(
                      new Field(
                          "Told to " + each.authority(), each.on() + ": " + each.reference())));
      paper.fields(fields);
    }
  }

  private static String learned(AdverseEvent.FollowUp followUp) {
    return followUp.reactions().isEmpty()
        ? followUp.note()
        : Words.list(followUp.reactions()) + "; " + followUp.note();
  }
}
