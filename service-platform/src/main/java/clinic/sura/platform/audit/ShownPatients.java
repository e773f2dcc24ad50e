package clinic.sura.platform.audit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/**
 * Which patients an answer names: by a component {@code patientId}, or one marked with {@link
 * PatientId}, however deep it stands. No handler has to say it, and none can forget to.
 */
final class ShownPatients {

  private static final ClassValue<List<Part>> PARTS =
      new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .map(Part::of)
              .filter(Part::isWorthALook)
              .toList();
        }
      };

  private final Set<String> ids = new TreeSet<>();

  private ShownPatients() {}

  /** The ids of all patients that the answer names. */
  static Set<String> in(@Nullable Object answer) {
    ShownPatients shown = new ShownPatients();
    shown.lookAt(answer);
    return shown.ids;
  }

  /** A component of a record. */
  private record Part(Method reader, boolean namesPatient) {

    static Part of(RecordComponent component) {
      Method reader = component.getAccessor();
      reader.setAccessible(true);
      return new Part(
          reader,
          component.getType() == String.class
              && (component.getName().equals("patientId")
                  || component.isAnnotationPresent(PatientId.class)));
    }

    /** Most of an answer is numbers, texts and times: nobody stands in them. */
    boolean isWorthALook() {
      Class<?> type = reader.getReturnType();
      return namesPatient
          || !(type.isPrimitive()
              || type.isEnum()
              || type == String.class
              || Number.class.isAssignableFrom(type)
              || TemporalAccessor.class.isAssignableFrom(type));
    }

    @Nullable Object of(Object record) {
      try {
        return reader.invoke(record);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void lookAt(@Nullable Object value) {
    switch (value) {
      case Record record -> lookAtRecord(record);
      case Iterable<?> all -> all.forEach(this::lookAt);
      case Map<?, ?> map -> lookAtMap(map);
      case ProblemDetail problem -> lookAt(problem.getProperties());
      case null, default -> {}
    }
  }

  private void lookAtRecord(Record record) {
    for (Part part : PARTS.get(record.getClass())) {
      Object value = part.of(record);
      if (part.namesPatient() && value instanceof String id) {
        ids.add(id);
      } else {
        lookAt(value);
      }
    }
  }

  private void lookAtMap(Map<?, ?> map) {
    map.forEach(
        (key, value) -> {
          if (key.equals("patientId") && value instanceof String id) {
            ids.add(id);
          } else {
            lookAt(value);
          }
        });
  }
}
