package clinic.sura.treatment.protocol.files;

import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.protocol.DoseSuggestion;
import clinic.sura.treatment.protocol.Measurement.ThicknessClass;
import clinic.sura.treatment.protocol.ProductLimits;
import clinic.sura.treatment.protocol.ProductLimits.RangeLimit;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads from a protocol file where a plan may start. */
final class SuggestionReader {

  private SuggestionReader() {}

  static Map<Product, DoseSuggestion> suggestions(Node root, Map<Product, ProductLimits> products) {
    Map<Product, DoseSuggestion> suggestions = new LinkedHashMap<>();
    if (root.has("suggestion")) {
      root.named("suggestion")
          .forEach(
              (name, node) -> {
                Product product = Product.isName(name) ? new Product(name) : null;
                ProductLimits limits = product == null ? null : products.get(product);
                if (product == null || limits == null) {
                  root.problem("suggestion." + name, "is no product of this protocol", "");
                } else {
                  suggestions.put(product, suggestion(node, limits));
                }
              });
    }
    return suggestions;
  }

  private static DoseSuggestion suggestion(Node node, ProductLimits limits) {
    Map<ThicknessClass, BigDecimal> units = new EnumMap<>(ThicknessClass.class);
    RangeLimit expected = limits.perLeg();
    for (ThicknessClass thickness : ThicknessClass.values()) {
      String key = thickness.name().toLowerCase(Locale.ROOT);
      BigDecimal number = node.number(key);
      if (expected != null && !expected.range().contains(number)) {
        node.problem(key, "must lie within the product's perLeg, " + expected.range(), "");
      }
      units.put(thickness, number);
    }
    DoseSuggestion suggestion = new DoseSuggestion(units, node.text("source"));
    node.nothingElse();
    return suggestion;
  }
}
