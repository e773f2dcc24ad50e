package clinic.sura.events;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of events: ISO 8601 dates and times, exact decimals, unknown fields ignored, so that a
 * service can read what a newer one writes.
 */
public final class EventJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          // "3" or 1.5 is no version: a wrong number is better parked than guessed.
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          // The same fact is the same text, whatever order a map happens to have.
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private EventJson() {}

  public static String write(ClinicEvent event) {
    return MAPPER.writeValueAsString(event);
  }

  /**
   * Reads an event.
   *
   * @throws MalformedEvent if the text is no JSON of this type, or lacks a field that it must have
   */
  public static <E extends ClinicEvent> E read(String json, Class<E> type) {
    E event;
    try {
      event = MAPPER.readValue(json, type);
    } catch (JacksonException e) {
      // The message may quote the payload, which may hold personal data: only the place is named.
      throw new MalformedEvent(
          "%s can't be read%s: %s"
              .formatted(type.getSimpleName(), placeOf(e), e.getClass().getSimpleName()));
    }
    if (event == null) {
      throw new MalformedEvent(type.getSimpleName() + " can't be read: null");
    }
    List<String> missing = new ArrayList<>();
    collectMissing(event, "", missing);
    if (!missing.isEmpty()) {
      throw new MalformedEvent(type.getSimpleName() + " lacks " + String.join(", ", missing));
    }
    return event;
  }

  private static String placeOf(JacksonException e) {
    return e.getPath().isEmpty()
        ? ""
        : e.getPath().stream()
            .map(
                step ->
                    step.getPropertyName() == null
                        ? "[" + step.getIndex() + "]"
                        : step.getPropertyName())
            .collect(Collectors.joining(".", " at ", ""));
  }

  private static void collectMissing(Object value, String path, List<String> missing) {
    switch (value) {
      case Record fields -> {
        for (RecordComponent component : fields.getClass().getRecordComponents()) {
          boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
          collect(valueOf(component, fields), path + component.getName(), optional, missing);
        }
      }
      case List<?> elements -> {
        for (int i = 0; i < elements.size(); i++) {
          collect(elements.get(i), path + i, false, missing);
        }
      }
      case Map<?, ?> entries ->
          entries.forEach((key, entry) -> collect(entry, path + key, false, missing));
      default -> {}
    }
  }

  private static void collect(
      @Nullable Object value, String path, boolean optional, List<String> missing) {
    if (value != null) {
      collectMissing(value, path + ".", missing);
    } else if (!optional) {
      missing.add(path);
    }
  }

  private static @Nullable Object valueOf(RecordComponent component, Record fields) {
    try {
      return component.getAccessor().invoke(fields);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component + " can't be read", e);
    }
  }

  /** An event that can never be handled, however often it is tried. */
  public static final class MalformedEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedEvent(String message) {
      super(message);
    }
  }
}
