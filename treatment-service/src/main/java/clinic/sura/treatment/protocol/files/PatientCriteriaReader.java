package clinic.sura.treatment.protocol.files;

import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.protocol.PatientCriteria;
import clinic.sura.treatment.protocol.PatientCriteria.Allergy;
import clinic.sura.treatment.protocol.PatientCriteria.BulkCaution;
import clinic.sura.treatment.protocol.PatientCriteria.DrugClass;
import clinic.sura.treatment.protocol.PatientCriteria.Named;
import clinic.sura.treatment.protocol.PatientCriteria.Question;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads who may be treated from a protocol file. */
final class PatientCriteriaReader {

  private static final String PERSON = "PERSON";
  private static final String SITE = "SITE";

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
            all(root, "allergies", PatientCriteriaReader::allergy),
            all(root, "interactingDrugs", PatientCriteriaReader::drugClass));
    age.nothingElse();
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
    return new Allergy(
        node.text("code"),
        node.texts("words"),
        products,
        node.text("rule"),
        node.text("finding"),
        node.text("source"));
  }

  private static DrugClass drugClass(Node node) {
    return new DrugClass(
        node.text("code"), node.text("text"), node.texts("words"), node.text("source"));
  }
}
