package clinic.sura.events;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  private static final ClassValue<List<Part>> PARTS =
      new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
          return Part.of(type);
        }
      };

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
    List<Place> missing = new ArrayList<>();
    collectMissing(event, null, missing);
    if (!missing.isEmpty()) {
      throw new MalformedEvent(
          type.getSimpleName()
              + " lacks "
              + missing.stream().map(Place::toString).collect(Collectors.joining(", ")));
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

  private static void collectMissing(Object value, @Nullable Place place, List<Place> missing) {
    switch (value) {
      case Record fields -> {
        for (Part part : PARTS.get(fields.getClass())) {
          collect(part.of(fields), new Place(place, part.name()), part.optional(), missing);
        }
      }
      case List<?> elements -> {
        for (int i = 0; i < elements.size(); i++) {
          collect(elements.get(i), new Place(place, i), false, missing);
        }
      }
      case Map<?, ?> entries ->
          entries.forEach((key, entry) -> collect(entry, new Place(place, key), false, missing));
      default -> {}
    }
  }

  private static void collect(
      @Nullable Object value, Place place, boolean optional, List<Place> missing) {
    if (value != null) {
      collectMissing(value, place, missing);
    } else if (!optional) {
      missing.add(place);
    }
  }

  /** Where in an event something is: written out only if it is missing there. */
  private record Place(@Nullable Place in, Object step) {
    @Override
    public String toString() {
      return in == null ? step.toString() : in + "." + step;
    }
  }

  /** A component of a record; what a class says of itself is read once, not for each event. */
  private record Part(String name, Method accessor, boolean optional) {

    static List<Part> of(Class<?> type) {
      return Stream.of(type.getRecordComponents())
          .map(
              component ->
                  new Part(
                      component.getName(),
                      component.getAccessor(),
                      component.getAnnotatedType().isAnnotationPresent(Nullable.class)))
          .toList();
    }

    @Nullable Object of(Record fields) {
      try {
        return accessor.invoke(fields);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(name + " can't be read", e);
      }
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
