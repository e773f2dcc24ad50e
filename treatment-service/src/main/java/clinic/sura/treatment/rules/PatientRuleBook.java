package clinic.sura.treatment.rules;

import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.protocol.PatientCriteria;
import clinic.sura.treatment.protocol.PatientCriteria.Allergy;
import clinic.sura.treatment.protocol.PatientCriteria.Named;
import clinic.sura.treatment.protocol.PatientCriteria.UnrecognisedAllergy;
import clinic.sura.treatment.protocol.PeriodLimit;
import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.protocol.ScreeningValidity;
import clinic.sura.treatment.rules.RuleBook.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The part of the rule book that says who may be treated. */
final class PatientRuleBook {

  private final Protocol protocol;
  private final List<Rule> rules = new ArrayList<>();

  private PatientRuleBook(Protocol protocol) {
    this.protocol = protocol;
  }

  static List<Rule> of(Protocol protocol) {
    PatientRuleBook book = new PatientRuleBook(protocol);
    book.all(protocol.patient());
    return book.rules;
  }

  private void all(PatientCriteria criteria) {
    refuses(
        "contraindication.age",
        "under " + criteria.minimumAgeYears() + " years on the day",
        criteria.minimumAgeSource());
    refuses("contraindication.age-unknown", "date of birth not known", criteria.minimumAgeSource());
    refuses(
        "assessment.missing", "no assessment before the dose is set", PatientRules.ASSESSED_FIRST);
    criteria
        .screening()
        .forEach(
            question ->
                rules.add(
                    new Rule(
                        question.rule(),
                        question.refuses() ? Severity.HARD : Severity.SOFT,
                        question.finding(),
                        question.source())));
    if (criteria.validity() instanceof ScreeningValidity validity) {
      validity(validity);
    }
    criteria.allergies().forEach(this::allergy);
    if (criteria.unrecognisedAllergy() instanceof UnrecognisedAllergy unrecognised) {
      warns(unrecognised.named(), "an allergy that no term of the protocol knows");
    }
    criteria
        .interactingDrugs()
        .forEach(
            drugs ->
                warns(
                    "medication.interacting", "the patient takes " + drugs.text(), drugs.source()));
    criteria.bulk().forEach(caution -> warns(caution.rule(), caution.text(), caution.source()));
    warns(criteria.weakness(), "strength " + criteria.weakStrengthUpTo() + " of 5 or less");
    warns(
        criteria.thicknessMissing(),
        "a %s is dosed without a muscle thickness".formatted(protocol.area().side()));
  }

  private void validity(ScreeningValidity validity) {
    PeriodLimit all = validity.consultation().limit();
    PeriodLimit today = validity.ofTheDay().limit();
    warns(
        validity.consultation().rule(),
        "the questions were asked over %s before the plan or the session".formatted(all.inWords()),
        all.source());
    warns(
        validity.ofTheDay().rule(),
        "what is asked on the day of a session was asked over %s before".formatted(today.inWords()),
        today.source());
  }

  private void allergy(Allergy allergy) {
    String products =
        allergy.products().isEmpty()
            ? "all products"
            : allergy.products().stream()
                .map(Product::name)
                .sorted()
                .collect(Collectors.joining(", "));
    refuses(allergy.rule(), allergy.finding() + ": " + products, allergy.source());
  }

  private void refuses(String id, String limit, String source) {
    rules.add(new Rule(id, Severity.HARD, limit, source));
  }

  private void warns(String id, String limit, String source) {
    rules.add(new Rule(id, Severity.SOFT, limit, source));
  }

  private void warns(Named rule, String limit) {
    warns(rule.rule(), limit, rule.source());
  }
}
