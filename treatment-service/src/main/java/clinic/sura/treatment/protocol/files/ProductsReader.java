package clinic.sura.treatment.protocol.files;

import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.protocol.Ceiling;
import clinic.sura.treatment.protocol.PeriodLimit;
import clinic.sura.treatment.protocol.ProductLimits;
import clinic.sura.treatment.protocol.ProductLimits.Life;
import clinic.sura.treatment.protocol.ProductLimits.NumberLimit;
import clinic.sura.treatment.protocol.ProductLimits.RangeLimit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the products of a protocol file. */
final class ProductsReader {

  private ProductsReader() {}

  static Map<Product, ProductLimits> products(Node root) {
    Map<Product, ProductLimits> products = new LinkedHashMap<>();
    root.named("products")
        .forEach(
            (name, node) -> {
              if (Product.isName(name)) {
                products.put(new Product(name), limits(node));
              } else {
                root.problem("products." + name, "is no product name", name);
              }
            });
    return products;
  }

  private static ProductLimits limits(Node node) {
    ProductLimits limits =
        new ProductLimits(
            node.text("inn"),
            node.numbers("vialUnits"),
            node.numbers("usualDiluentMl"),
            life(node.node("reconstitutedLife")),
            ceiling(node),
            perLeg(node.nodeIfAny(node.has("perSide") ? "perSide" : "perLeg")),
            number(node.nodeIfAny("perPoint"), "units"),
            number(node.nodeIfAny("perPointVolume"), "ml"),
            number(node.nodeIfAny("secondCheckAbove"), "units"));
    node.nothingElse();
    return limits;
  }

  private static Life life(Node node) {
    Life life = new Life(node.whole("hours"), node.text("source"));
    node.nothingElse();
    return life;
  }

  /** Exactly one of three: a product without a word on its ceiling is a mistake in the file. */
  private static Ceiling ceiling(Node node) {
    List<Ceiling> ceilings = new ArrayList<>();
    if (node.nodeIfAny("rollingCeiling") instanceof Node rolling) {
      ceilings.add(
          new Ceiling.Rolling(
              rolling.number("units"),
              new PeriodLimit(rolling.period("period"), rolling.text("source"))));
      rolling.nothingElse();
    }
    if (node.nodeIfAny("sessionCeiling") instanceof Node session) {
      ceilings.add(new Ceiling.PerSession(session.number("units"), session.text("source")));
      session.nothingElse();
    }
    if (node.has("ceilingMissing")) {
      ceilings.add(new Ceiling.Missing(node.text("ceilingMissing")));
    }
    if (ceilings.size() == 1) {
      return ceilings.getFirst();
    }
    return node.problem(
        "rollingCeiling",
        "or sessionCeiling or ceilingMissing must be set, and only one of them",
        new Ceiling.Missing(""));
  }

  private static @Nullable RangeLimit perLeg(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    RangeLimit limit = new RangeLimit(node.range(), node.text("source"));
    node.nothingElse();
    return limit;
  }

  private static @Nullable NumberLimit number(@Nullable Node node, String key) {
    if (node == null) {
      return null;
    }
    NumberLimit limit = new NumberLimit(node.number(key), node.text("source"));
    node.nothingElse();
    return limit;
  }
}
