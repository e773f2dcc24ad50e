package clinic.sura.infrastructure.database;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a query demands of one path, as far as an index can answer it. */
sealed interface Condition {

  /** Equality with one of some values: {@code {a: 1}}, {@code $eq}, {@code $in}. */
  record OneOf(List<byte[]> keys) implements Condition {

    boolean admitsNull() {
      byte[] missing = KeyBytes.of(null);
      return keys.stream().anyMatch(key -> Arrays.equals(key, missing));
    }
  }

  /** Between two bounds of one type, or from one bound to the end of the type. */
  record Between(byte[] from, byte[] to) implements Condition {}

  Set<String> OPERATORS = Set.of("$eq", "$in", "$gt", "$gte", "$lt", "$lte");

  /** Empty if an index cannot help, e.g. for a regular expression, {@code $ne} or an array. */
  static Optional<Condition> of(@Nullable Object demanded) {
    if (demanded instanceof Document operators
        && !BsonRegularExpression.isRegularExpression(demanded)) {
      return ofOperators(operators);
    }
    return isScalar(demanded)
        ? Optional.of(oneOf(List.of(KeyBytes.of(demanded))))
        : Optional.empty();
  }

  private static Optional<Condition> ofOperators(Document operators) {
    if (operators.isEmpty() || !OPERATORS.containsAll(operators.keySet())) {
      return Optional.empty();
    }
    if (operators.containsKey("$eq")) {
      Object value = operators.get("$eq");
      return isScalar(value) ? Optional.of(oneOf(List.of(KeyBytes.of(value)))) : Optional.empty();
    }
    if (operators.containsKey("$in")) {
      return operators.get("$in") instanceof Collection<?> values
              && values.stream().allMatch(Condition::isScalar)
          ? Optional.of(oneOf(values.stream().map(KeyBytes::of).toList()))
          : Optional.empty();
    }
    return between(operators);
  }

  private static Optional<Condition> between(Document operators) {
    byte[] type = KeyBytes.NOTHING;
    byte[] from = KeyBytes.NOTHING;
    byte[] to = KeyBytes.NOTHING;
    for (String operator : operators.keySet()) {
      Object value = operators.get(operator);
      if (!isOrdered(value)) {
        return Optional.empty();
      }
      byte[] valueType = KeyBytes.type(value);
      if (type.length > 0 && !Arrays.equals(type, valueType)) {
        return Optional.empty();
      }
      type = valueType;
      if (operator.startsWith("$g")) {
        from = KeyBytes.bound(value);
      } else {
        to = KeyBytes.bound(value);
      }
    }
    return Optional.of(
        new Between(from.length > 0 ? from : type, KeyBytes.after(to.length > 0 ? to : type)));
  }

  private static OneOf oneOf(List<byte[]> keys) {
    TreeSet<byte[]> distinct = new TreeSet<>(Arrays::compareUnsigned);
    distinct.addAll(keys);
    return new OneOf(List.copyOf(distinct));
  }

  private static boolean isScalar(@Nullable Object value) {
    return switch (value) {
      case null -> true;
      case Number n -> true;
      case String s -> true;
      case Boolean b -> true;
      case Instant i -> true;
      case ObjectId id -> true;
      case UUID uuid -> true;
      case LegacyUUID uuid -> true;
      case BinData data -> true;
      default -> false;
    };
  }

  private static boolean isOrdered(@Nullable Object value) {
    return value instanceof String
        || value instanceof Instant
        || (value instanceof Number number && !Double.isNaN(number.doubleValue()));
  }
}
