package clinic.sura.treatment.session.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.treatment.session.TestSessions;
import clinic.sura.treatment.session.TreatmentSession.SignedSession;
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
import org.junit.jupiter.api.Test;

/** Whoever changes a stored session at any place is found out, or leaves what cannot be read. */
class TamperedSessionTest {

  /** The version counts writes and is no content. */
  private static final Set<String> NOT_SIGNED = Set.of("version");

  private static final SessionDocument STORED = SessionDocument.of(TestSessions.signedAndAmended());

  @Test
  void what_is_stored_is_what_was_signed() {
    assertThat(isFound(STORED)).isFalse();
  }

  @Test
  void every_changed_character_and_number_is_found() {
    List<Object> tampered = variants(STORED).toList();

    assertThat(tampered).hasSizeGreaterThan(500).allMatch(TamperedSessionTest::isFound);
  }

  @Test
  void a_point_or_a_finding_that_is_taken_out_or_doubled_is_found() {
    SessionDocument less = with(STORED, "points", STORED.points().subList(0, 1));
    List<PointDocument> doubled = new ArrayList<>(STORED.points());
    doubled.add(STORED.points().getFirst());

    assertThat(isFound(less)).isTrue();
    assertThat(isFound(with(STORED, "points", doubled))).isTrue();
    assertThat(isFound(with(STORED, "amendments", STORED.amendments().subList(1, 2)))).isTrue();
  }

  private static boolean isFound(Object document) {
    try {
      return !((SignedSession) ((SessionDocument) document).session()).isIntact();
    } catch (RuntimeException unreadable) {
      return true;
    }
  }

  /** The value with one place changed, for each place in it. */
  private static Stream<Object> variants(Object value) {
    return switch (value) {
      case null -> Stream.empty();
      case String text -> IntStream.range(0, text.length()).mapToObj(i -> flipped(text, i));
      case BigDecimal number -> Stream.of(number.add(new BigDecimal("0.01")));
      case Integer number -> Stream.of(number + 1);
      case Instant at -> Stream.of(at.plusMillis(1), at.minusMillis(1));
      case List<?> list ->
          IntStream.range(0, list.size())
              .boxed()
              .flatMap(i -> variants(list.get(i)).map(other -> replaced(list, i, other)));
      case Map<?, ?> map ->
          map.keySet().stream()
              .flatMap(key -> variants(map.get(key)).map(other -> replaced(map, key, other)));
      case Record record ->
          Arrays.stream(record.getClass().getRecordComponents())
              .map(RecordComponent::getName)
              .filter(name -> !NOT_SIGNED.contains(name))
              .flatMap(
                  name -> variants(read(record, name)).map(other -> with(record, name, other)));
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

  @SuppressWarnings("unchecked")
  private static <R extends Record> R with(R record, String name, Object value) {
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
