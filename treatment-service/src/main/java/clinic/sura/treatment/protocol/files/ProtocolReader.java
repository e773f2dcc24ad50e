package clinic.sura.treatment.protocol.files;

import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.protocol.InjectorPolicy;
import clinic.sura.treatment.protocol.Measurement;
import clinic.sura.treatment.protocol.Measurement.Circumference;
import clinic.sura.treatment.protocol.PeriodLimit;
import clinic.sura.treatment.protocol.ProductLimits;
import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.protocol.Protocol.ConsentText;
import clinic.sura.treatment.protocol.Protocol.Intervals;
import clinic.sura.treatment.protocol.Windows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a protocol file; what is missing, misspelt or contradictory refuses the whole file. */
final class ProtocolReader {

  private ProtocolReader() {}

  /**
   * The protocol that a file holds.
   *
   * @throws InvalidProtocol naming everything that is wrong with it
   */
  static Protocol read(String file, String yaml, ProtocolSchema schema) {
    Object parsed = parsed(file, yaml);
    List<String> problems = new ArrayList<>();
    Protocol protocol = protocol(Node.of("", parsed, problems));
    if (problems.isEmpty()) {
      // The reader's own words come first: they say more than a schema's.
      problems.addAll(schema.problems(parsed));
    }
    if (!file.equals(protocol.id() + ".yaml")) {
      problems.add("programme and version make " + protocol.id() + ".yaml of its name");
    }
    if (!problems.isEmpty()) {
      throw new InvalidProtocol(file, problems);
    }
    return protocol;
  }

  private static @Nullable Object parsed(String file, String yaml) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try {
      return new Yaml(new SafeConstructor(options)).load(yaml);
    } catch (YAMLException malformed) {
      throw new InvalidProtocol(file, List.of("it is no YAML: " + malformed.getMessage()));
    }
  }

  private static Protocol protocol(Node root) {
    Map<Product, ProductLimits> products = ProductsReader.products(root);
    Protocol protocol =
        new Protocol(
            root.text("programme"),
            root.whole("version"),
            root.text("title"),
            products,
            root.node("diluentMl").range(),
            intervals(root.node("intervals")),
            windows(root.node("windows")),
            measurement(root.node("measurement")),
            AreaReader.area(root),
            PatientCriteriaReader.criteria(root),
            injector(root.nodeIfAny("injector")),
            consents(root),
            AftercareReader.followUp(root),
            AftercareReader.adverseEvents(root),
            OutcomesReader.improvement(root),
            OutcomesReader.published(root),
            SuggestionReader.suggestions(root, products));
    root.nothingElse();
    return protocol;
  }

  static PeriodLimit periodLimit(Node node) {
    PeriodLimit limit = new PeriodLimit(node.period("period"), node.text("source"));
    node.nothingElse();
    return limit;
  }

  private static Intervals intervals(Node node) {
    Intervals intervals =
        new Intervals(
            periodLimit(node.node("minimum")),
            periodLimit(node.node("maintenanceAdvised")),
            periodLimit(node.node("otherProduct")));
    node.nothingElse();
    return intervals;
  }

  private static Windows windows(Node node) {
    List<Windows.Span> wearOff = new ArrayList<>();
    for (Node line : node.nodes("wearOff")) {
      if (line.whole("session") != wearOff.size() + 1) {
        line.problem("session", "must count 1, 2, 3 …", 0);
      }
      wearOff.add(span(line));
    }
    Node brokenAfter = node.nodeIfAny("maintenanceBrokenAfter");
    Windows windows =
        new Windows(
            span(node.node("resultCheck")),
            span(node.node("maintenance")),
            wearOff,
            brokenAfter == null ? null : periodLimit(brokenAfter));
    node.nothingElse();
    return windows;
  }

  private static Windows.Span span(Node node) {
    Windows.Span span =
        new Windows.Span(node.period("from"), node.period("until"), node.text("source"));
    if (span.from().toTotalMonths() * 31 + span.from().getDays()
        > span.until().toTotalMonths() * 31 + span.until().getDays()) {
      node.problem("until", "must not lie before from", 0);
    }
    node.nothingElse();
    return span;
  }

  private static Measurement measurement(Node node) {
    Node classes = node.node("thicknessClassesMm");
    Measurement measurement =
        new Measurement(
            node.has("circumferenceCm") ? circumference(node) : null,
            node.node("muscleThicknessMm").range(),
            classes.number("thinBelow"),
            classes.number("thickAbove"),
            classes.text("source"));
    List.of(node, classes).forEach(Node::nothingElse);
    return measurement;
  }

  private static @Nullable InjectorPolicy injector(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    InjectorPolicy policy = new InjectorPolicy(node.text("credential"), node.text("source"));
    node.nothingElse();
    return policy;
  }

  private static Circumference circumference(Node node) {
    Node third = node.node("thirdReadingAboveCm");
    Circumference circumference =
        new Circumference(
            node.node("circumferenceCm").range(),
            node.whole("readings"),
            third.number("cm"),
            third.text("source"));
    third.nothingElse();
    return circumference;
  }

  private static Map<String, ConsentText> consents(Node root) {
    Map<String, ConsentText> consents = new LinkedHashMap<>();
    root.named("consents")
        .forEach(
            (kind, node) -> {
              consents.put(
                  kind,
                  new ConsentText(
                      node.whole("textVersion"), node.texts("items"), node.text("source")));
              node.nothingElse();
            });
    return consents;
  }
}
