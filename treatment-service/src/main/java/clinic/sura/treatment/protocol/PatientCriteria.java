package clinic.sura.treatment.protocol;

import clinic.sura.treatment.dose.Product;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may be treated, and of whom a reason is asked.
 *
 * @param minimumAgeYears younger is refused
 * @param weakStrengthUpTo a strength (0-5) up to this counts as weak
 * @param bulk what the bulk may be that is warned of
 * @param screening the yes-or-no questions
 * @param validity how long what the patient answered holds; null in versions that do not say
 * @param allergies those that rule a product out
 * @param unrecognisedAllergy what holds for an allergy that is none of these; null in versions that
 *     pass it over
 * @param interactingDrugs classes of drugs that are warned of
 */
public record PatientCriteria(
    int minimumAgeYears,
    String minimumAgeSource,
    int weakStrengthUpTo,
    Named weakness,
    Named thicknessMissing,
    List<BulkCaution> bulk,
    List<Question> screening,
    @Nullable ScreeningValidity validity,
    List<Allergy> allergies,
    @Nullable UnrecognisedAllergy unrecognisedAllergy,
    List<DrugClass> interactingDrugs) {

  public boolean asks(String question) {
    return screening.stream().anyMatch(each -> each.question().equals(question));
  }

  /** What the code of an allergy or a class of drugs stands for; empty if it is none. */
  public Optional<String> textOf(String code) {
    return Stream.concat(
            allergies.stream().filter(each -> each.code().equals(code)).map(Allergy::text),
            interactingDrugs.stream().filter(each -> each.code().equals(code)).map(DrugClass::text))
        .findFirst();
  }

  /** The id of a rule, and where it comes from. */
  public record Named(String rule, String source) {}

  /** A kind of bulk that little effect is expected of. */
  public record BulkCaution(String kind, String rule, String text, String source) {}

  /**
   * A question of the consultation.
   *
   * @param ofPerson whether a yes counts in every programme that asks it, whichever it was said in;
   *     else it is about the site of injection
   * @param refuses whether a yes refuses treatment (else it asks for a reason)
   */
  public record Question(
      String question,
      String text,
      boolean ofPerson,
      boolean refuses,
      String rule,
      String finding,
      String source) {}

  /**
   * An allergy that refuses treatment.
   *
   * @param text what the patient is allergic to
   * @param products those it rules out; empty for all
   */
  public record Allergy(
      String code,
      String text,
      Terms terms,
      Set<Product> products,
      String rule,
      String finding,
      String source) {

    public boolean rulesOut(Product product) {
      return products.isEmpty() || products.contains(product);
    }
  }

  /** A class of drugs that adds to the toxin's effect, or to bleeding. */
  public record DrugClass(String code, String text, Terms terms, String source) {}

  /**
   * What holds for an allergy that no term recognises.
   *
   * @param none texts that say there is no allergy
   */
  public record UnrecognisedAllergy(Named named, List<String> none) {}
}
