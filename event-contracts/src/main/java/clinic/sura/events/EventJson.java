package clinic.sura.events;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
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
      // The message may quote the payload, which may hold personal data.
      throw new MalformedEvent(
          type.getSimpleName() + " can't be read: " + e.getClass().getSimpleName());
    }
    List<String> missing = new ArrayList<>();
    collectMissing(event, "", missing);
    if (!missing.isEmpty()) {
      throw new MalformedEvent(type.getSimpleName() + " lacks " + String.join(", ", missing));
    }
    return event;
  }

  private static void collectMissing(@Nullable Object value, String path, List<String> missing) {
    if (!(value instanceof Record fields)) {
      return;
    }
    for (RecordComponent component : fields.getClass().getRecordComponents()) {
      Object field = valueOf(component, fields);
      String name = path + component.getName();
      if (field == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        missing.add(name);
      }
      collectMissing(field, name + ".", missing);
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
