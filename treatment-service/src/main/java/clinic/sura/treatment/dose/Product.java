package clinic.sura.treatment.dose;

import java.util.regex.Pattern;

/**
 * A botulinum toxin product, by the name that the protocol gives it.
 *
 * @param name capitals, digits and underscores, such as {@code BOTOX}
 */
public record Product(String name) implements Comparable<Product> {

  private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

  public Product {
    if (!isName(name)) {
      throw new IllegalArgumentException("not a product name: " + name);
    }
  }

  /** Whether a text has the form of a product's name. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  @Override
  public int compareTo(Product other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
