package clinic.sura.treatment.protocol.files;

import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.protocol.PatientCriteria;
import clinic.sura.treatment.protocol.PatientCriteria.Allergy;
import clinic.sura.treatment.protocol.PatientCriteria.BulkCaution;
import clinic.sura.treatment.protocol.PatientCriteria.DrugClass;
import clinic.sura.treatment.protocol.PatientCriteria.Named;
import clinic.sura.treatment.protocol.PatientCriteria.Question;
import clinic.sura.treatment.protocol.PatientCriteria.UnrecognisedAllergy;
import clinic.sura.treatment.protocol.ScreeningValidity;
import clinic.sura.treatment.protocol.ScreeningValidity.Validity;
import clinic.sura.treatment.protocol.Terms;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads who may be treated from a protocol file. */
final class PatientCriteriaReader {

  private static final String PERSON = "PERSON";
  private static final String SITE = "SITE";

  /** Letters of scripts that set no spaces between words. */
  private static final Pattern UNSPACED =
      Pattern.compile("[\\p{IsThai}\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");

  private PatientCriteriaReader() {}

  static PatientCriteria criteria(Node root) {
    Node age = root.node("minimumAge");
    Node weakness = root.node("weakness");
    PatientCriteria criteria =
        new PatientCriteria(
            age.whole("years"),
            age.text("source"),
            weakness.whole("strengthUpTo"),
            named(weakness),
            named(root.node("thicknessMissing")),
            all(root, "bulk", PatientCriteriaReader::bulk),
            all(root, "screening", PatientCriteriaReader::question),
            validity(root.nodeIfAny("screeningValidity")),
            all(root, "allergies", PatientCriteriaReader::allergy),
            unrecognised(root.nodeIfAny("unrecognisedAllergy")),
            all(root, "interactingDrugs", PatientCriteriaReader::drugClass));
    age.nothingElse();
    if (criteria.validity() instanceof ScreeningValidity validity
        && !validity.askedOnTheDay().stream().allMatch(criteria::asks)) {
      root.problem("screeningValidity.ofTheDay.questions", "must be questions of screening", "");
    }
    return criteria;
  }

  private static <T> List<T> all(Node root, String key, Function<Node, T> reader) {
    return root.nodes(key).stream()
        .map(
            node -> {
              T read = reader.apply(node);
              node.nothingElse();
              return read;
            })
        .toList();
  }

  private static Named named(Node node) {
    Named named = new Named(node.text("rule"), node.text("source"));
    node.nothingElse();
    return named;
  }

  private static BulkCaution bulk(Node node) {
    return new BulkCaution(
        node.text("kind"), node.text("rule"), node.text("text"), node.text("source"));
  }

  private static Question question(Node node) {
    String severity = node.text("severity");
    if (!Set.of("HARD", "SOFT").contains(severity)) {
      node.problem("severity", "must be HARD or SOFT", severity);
    }
    String concerns = node.has("concerns") ? node.text("concerns") : SITE;
    if (!Set.of(PERSON, SITE).contains(concerns)) {
      node.problem("concerns", "must be PERSON or SITE", concerns);
    }
    return new Question(
        node.text("question"),
        node.text("text"),
        concerns.equals(PERSON),
        severity.equals("HARD"),
        node.text("rule"),
        node.text("finding"),
        node.text("source"));
  }

  private static Allergy allergy(Node node) {
    Set<Product> products =
        node.has("products")
            ? node.texts("products").stream().map(Product::new).collect(Collectors.toSet())
            : Set.of();
    String finding = node.text("finding");
    return new Allergy(
        node.text("code"),
        node.has("text") ? node.text("text") : finding,
        terms(node),
        products,
        node.text("rule"),
        finding,
        node.text("source"));
  }

  private static DrugClass drugClass(Node node) {
    return new DrugClass(node.text("code"), node.text("text"), terms(node), node.text("source"));
  }

  private static Terms terms(Node node) {
    List<String> words = node.texts("words");
    words.stream()
        .filter(word -> UNSPACED.matcher(word).find())
        .forEach(word -> node.problem("words", "cannot hold %s: see anywhere".formatted(word), ""));
    return new Terms(words, node.textsIfAny("anywhere"), node.textsIfAny("otherwise"));
  }

  private static @Nullable UnrecognisedAllergy unrecognised(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    List<String> none = node.texts("none");
    return new UnrecognisedAllergy(named(node), none);
  }

  private static @Nullable ScreeningValidity validity(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    Node ofTheDay = node.node("ofTheDay");
    List<String> questions = ofTheDay.texts("questions");
    ScreeningValidity validity =
        new ScreeningValidity(held(node.node("consultation")), held(ofTheDay), questions);
    node.nothingElse();
    return validity;
  }

  private static Validity held(Node node) {
    return new Validity(node.text("rule"), ProtocolReader.periodLimit(node));
  }
}
