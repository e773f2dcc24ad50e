package clinic.sura.treatment.protocol.files;

import clinic.sura.treatment.dose.Units;
import clinic.sura.treatment.protocol.Range;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Period;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A place in a YAML document. Reading goes on after a problem, so that one start names all of them;
 * what stands in for an unreadable value never leaves the reader.
 */
final class Node {

  private final String path;
  private final Map<?, ?> entries;
  private final List<String> problems;
  private final Set<String> read = new HashSet<>();

  private Node(String path, Map<?, ?> entries, List<String> problems) {
    this.path = path;
    this.entries = entries;
    this.problems = problems;
  }

  static Node of(String path, @Nullable Object value, List<String> problems) {
    if (value instanceof Map<?, ?> entries) {
      return new Node(path, entries, problems);
    }
    problems.add((path.isEmpty() ? "the document" : path) + " must be a map");
    return new Node(path, Map.of(), problems);
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  String text(String key) {
    if (value(key) instanceof String text && !text.isBlank()) {
      return text;
    }
    return problem(key, "must be a text", "");
  }

  BigDecimal number(String key) {
    return numberOf(key, value(key));
  }

  /** A number that may be below 0. */
  BigDecimal decimal(String key) {
    if (value(key) instanceof Number number) {
      return Units.plain(new BigDecimal(number.toString()));
    }
    return problem(key, "must be a number", BigDecimal.ZERO);
  }

  int whole(String key) {
    if (value(key) instanceof Integer number && number > 0) {
      return number;
    }
    return problem(key, "must be a whole number above 0", 1);
  }

  boolean flag(String key) {
    if (value(key) instanceof Boolean flag) {
      return flag;
    }
    return problem(key, "must be true or false", false);
  }

  Period period(String key) {
    try {
      if (value(key) instanceof String text) {
        Period period = Period.parse(text);
        if (!period.isNegative() && !period.isZero()) {
          return period;
        }
      }
    } catch (DateTimeException malformed) {
      // told below
    }
    return problem(key, "must be an ISO 8601 period such as P12W or P3M", Period.ofDays(1));
  }

  Range range() {
    Range range = new Range(number("from"), number("until"));
    if (range.from().compareTo(range.until()) > 0) {
      problems.add(path + " must not end before it begins");
    }
    return range;
  }

  Node node(String key) {
    return of(at(key), value(key), problems);
  }

  @Nullable Node nodeIfAny(String key) {
    return has(key) ? node(key) : null;
  }

  List<Node> nodes(String key) {
    List<?> items = items(key);
    return IntStream.range(0, items.size())
        .mapToObj(i -> of(at(key) + "[" + i + "]", items.get(i), problems))
        .toList();
  }

  List<Node> nodesIfAny(String key) {
    return has(key) ? nodes(key) : List.of();
  }

  Map<String, Node> named(String key) {
    Node parent = node(key);
    Map<String, Node> children = new LinkedHashMap<>();
    for (Object name : parent.entries.keySet()) {
      children.put(String.valueOf(name), parent.node(String.valueOf(name)));
    }
    if (children.isEmpty()) {
      problem(key, "must not be empty", "");
    }
    return children;
  }

  List<BigDecimal> numbers(String key) {
    return items(key).stream().map(item -> numberOf(key, item)).toList();
  }

  List<String> texts(String key) {
    return items(key).stream().map(String::valueOf).toList();
  }

  List<String> textsIfAny(String key) {
    return has(key) ? texts(key) : List.of();
  }

  /** Names every entry that nobody read: a misspelt key must not silently switch a limit off. */
  void nothingElse() {
    entries.keySet().stream()
        .map(String::valueOf)
        .filter(key -> !read.contains(key))
        .forEach(key -> problems.add(at(key) + " is not known here"));
  }

  <T> T problem(String key, String what, T standIn) {
    problems.add(at(key) + " " + what);
    return standIn;
  }

  private List<?> items(String key) {
    if (value(key) instanceof List<?> list && !list.isEmpty()) {
      return list;
    }
    return problem(key, "must be a list with an entry at least", List.of());
  }

  private BigDecimal numberOf(String key, @Nullable Object value) {
    if (value instanceof Number number) {
      BigDecimal plain = Units.plain(new BigDecimal(number.toString()));
      if (plain.signum() > 0) {
        return plain;
      }
    }
    return problem(key, "must be a number above 0", BigDecimal.ONE);
  }

  private @Nullable Object value(String key) {
    read.add(key);
    return entries.get(key);
  }

  private String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
