package clinic.sura.treatment;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody who can write to the database could make of a document. */
public final class Tampering {

  private Tampering() {}

  /**
   * The value with one place changed, for each place in it.
   *
   * @param notSigned components that are no content
   */
  public static Stream<Object> variants(Object value, Set<String> notSigned) {
    return switch (value) {
      case null -> Stream.empty();
      case String text -> IntStream.range(0, text.length()).mapToObj(i -> flipped(text, i));
      case BigDecimal number -> Stream.of(number.add(new BigDecimal("0.01")));
      case Integer number -> Stream.of(number + 1);
      case Long number -> Stream.of(number + 1, number - 1);
      case Instant at -> Stream.of(at.plusMillis(1), at.minusMillis(1));
      case List<?> list ->
          IntStream.range(0, list.size())
              .boxed()
              .flatMap(
                  i -> variants(list.get(i), notSigned).map(other -> replaced(list, i, other)));
      case Map<?, ?> map ->
          map.keySet().stream()
              .flatMap(
                  key -> variants(map.get(key), notSigned).map(other -> replaced(map, key, other)));
      case Record record ->
          Arrays.stream(record.getClass().getRecordComponents())
              .map(RecordComponent::getName)
              .filter(name -> !notSigned.contains(name))
              .flatMap(
                  name ->
                      variants(read(record, name), notSigned)
                          .map(other -> with(record, name, other)));
      case Enum<?> constant ->
          Arrays.stream(constant.getDeclaringClass().getEnumConstants())
              .filter(other -> other != constant)
              .map(Object.class::cast);
      default -> throw new IllegalArgumentException("what changes a " + value.getClass() + "?");
    };
  }

  private static Object flipped(String text, int at) {
    return text.substring(0, at) + (char) (text.charAt(at) ^ 1) + text.substring(at + 1);
  }

  private static Object replaced(List<?> list, int at, Object other) {
    List<Object> changed = new ArrayList<>(list);
    changed.set(at, other);
    return changed;
  }

  private static Object replaced(Map<?, ?> map, Object key, Object other) {
    Map<Object, Object> changed = new LinkedHashMap<>(map);
    changed.put(key, other);
    return changed;
  }

  private static Object read(Record record, String name) {
    try {
      return record.getClass().getMethod(name).invoke(record);
    } catch (ReflectiveOperationException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** The record with another value of a component. */
  @SuppressWarnings("unchecked")
  public static <R extends Record> R with(R record, String name, @Nullable Object value) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
    Object[] values =
        Arrays.stream(components)
            .map(each -> each.getName().equals(name) ? value : read(record, each.getName()))
            .toArray();
    try {
      return (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (java.lang.reflect.InvocationTargetException refused) {
      throw new IllegalArgumentException(refused.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
