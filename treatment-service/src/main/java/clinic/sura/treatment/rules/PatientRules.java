package clinic.sura.treatment.rules;

import static clinic.sura.treatment.rules.Finding.hard;
import static clinic.sura.treatment.rules.Finding.soft;

import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.protocol.PatientCriteria;
import clinic.sura.treatment.protocol.PatientCriteria.Allergy;
import clinic.sura.treatment.protocol.PatientCriteria.DrugClass;
import clinic.sura.treatment.protocol.PatientCriteria.Named;
import clinic.sura.treatment.protocol.PatientCriteria.Question;
import clinic.sura.treatment.protocol.PatientCriteria.UnrecognisedAllergy;
import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.protocol.TreatedArea;
import clinic.sura.treatment.rules.PatientFacts.Assessed;
import clinic.sura.treatment.rules.PatientFacts.LegFacts;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether this patient may be treated at all: age, contraindications, cautions. */
final class PatientRules {

  static final String ASSESSED_FIRST =
      "Seed text: the doctor assesses the muscle before the dose is set";

  private PatientRules() {}

  /**
   * The findings of a patient.
   *
   * @param product what is to be injected; null while that is open
   */
  static List<Finding> findings(
      Protocol protocol, PatientFacts facts, LocalDate on, @Nullable Product product) {
    PatientCriteria criteria = protocol.patient();
    List<Finding> findings = new ArrayList<>(age(criteria, facts.birthDate(), on));
    Assessed assessed = facts.assessed();
    if (assessed == null) {
      findings.add(
          hard(
              "assessment.missing",
              "The patient has not been assessed yet",
              ASSESSED_FIRST,
              Map.of()));
      return findings;
    }
    List<Screening> ofPerson = new ArrayList<>(List.of(assessed.screening()));
    ofPerson.addAll(facts.saidSince());
    criteria.screening().stream()
        .filter(question -> isYes(question, assessed.screening(), ofPerson))
        .map(PatientRules::answered)
        .forEach(findings::add);
    findings.addAll(allergies(criteria, Screening.allergiesOf(ofPerson), product));
    findings.addAll(drugs(criteria, Screening.medicationsOf(ofPerson)));
    assessed.legs().forEach((leg, muscle) -> findings.addAll(leg(protocol, leg, muscle)));
    return findings;
  }

  private static List<Finding> age(
      PatientCriteria criteria, @Nullable LocalDate birthDate, LocalDate on) {
    String limit = String.valueOf(criteria.minimumAgeYears());
    if (birthDate == null) {
      return List.of(
          hard(
              "contraindication.age-unknown",
              "The patient's date of birth is not known; under " + limit + " is refused",
              criteria.minimumAgeSource(),
              Map.of("limit", limit)));
    }
    int age = Period.between(birthDate, on).getYears();
    if (age >= criteria.minimumAgeYears()) {
      return List.of();
    }
    return List.of(
        hard(
            "contraindication.age",
            "The patient is " + age + " years old; under " + limit + " is refused",
            criteria.minimumAgeSource(),
            Map.of("age", String.valueOf(age), "limit", limit)));
  }

  private static boolean isYes(Question question, Screening own, List<Screening> ofPerson) {
    return own.yes().contains(question.question())
        || (question.ofPerson()
            && ofPerson.stream().anyMatch(said -> said.yes().contains(question.question())));
  }

  private static Finding answered(Question question) {
    return new Finding(
        question.refuses() ? Severity.HARD : Severity.SOFT,
        question.rule(),
        question.finding(),
        question.source(),
        Map.of());
  }

  private static List<Finding> allergies(
      PatientCriteria criteria, List<String> told, @Nullable Product product) {
    List<Finding> findings = new ArrayList<>();
    for (Allergy allergy : criteria.allergies()) {
      boolean matters = product == null ? allergy.products().isEmpty() : allergy.rulesOut(product);
      if (matters && Words.meanAny(told, allergy.code(), allergy.terms())) {
        findings.add(hard(allergy.rule(), allergy.finding(), allergy.source(), Map.of()));
      }
    }
    if (criteria.unrecognisedAllergy() instanceof UnrecognisedAllergy unrecognised) {
      told.stream()
          .filter(text -> !Words.isOneOf(text, unrecognised.none()))
          .filter(text -> criteria.allergies().stream().noneMatch(known -> means(text, known)))
          .map(text -> unread(unrecognised.named(), text))
          .forEach(findings::add);
    }
    return findings;
  }

  private static boolean means(String text, Allergy known) {
    return Words.mean(text, known.code(), known.terms());
  }

  private static Finding unread(Named rule, String allergy) {
    return soft(
        rule.rule(),
        "No rule knows the allergy “%s”: read it yourself".formatted(allergy),
        rule.source(),
        Map.of("allergy", allergy));
  }

  private static List<Finding> drugs(PatientCriteria criteria, List<String> told) {
    List<Finding> findings = new ArrayList<>();
    for (DrugClass drugs : criteria.interactingDrugs()) {
      if (Words.meanAny(told, drugs.code(), drugs.terms())) {
        findings.add(
            soft(
                "medication.interacting",
                "The patient takes " + drugs.text(),
                drugs.source(),
                Map.of("drugs", drugs.code())));
      }
    }
    return findings;
  }

  private static List<Finding> leg(Protocol protocol, Leg leg, LegFacts muscle) {
    PatientCriteria criteria = protocol.patient();
    TreatedArea area = protocol.area();
    List<Finding> findings = new ArrayList<>();
    criteria.bulk().stream()
        .filter(caution -> caution.kind().equals(muscle.bulk().name()))
        .map(
            caution ->
                soft(
                    caution.rule(),
                    "%s (%s %s)".formatted(caution.text(), leg.inWords(), area.side()),
                    caution.source(),
                    Map.of("leg", leg.name())))
        .forEach(findings::add);
    if (muscle.strength() <= criteria.weakStrengthUpTo()) {
      findings.add(
          soft(
              criteria.weakness().rule(),
              "The strength of the %s %s is %d of 5"
                  .formatted(leg.inWords(), area.target().text(), muscle.strength()),
              criteria.weakness().source(),
              Map.of("leg", leg.name(), "strength", String.valueOf(muscle.strength()))));
    }
    return findings;
  }
}
