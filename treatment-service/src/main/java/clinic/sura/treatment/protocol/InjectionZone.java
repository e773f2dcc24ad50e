package clinic.sura.treatment.protocol;

import org.jspecify.annotations.Nullable;

/**
 * Where the points of a muscle or a head belong.
 *
 * @param head null for a muscle without heads
 * @param extent fractions of the line of the {@linkplain TreatedArea treated area}
 */
public record InjectionZone(String muscle, @Nullable String head, Range extent, String source) {}
