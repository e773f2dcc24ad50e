package clinic.sura.treatment.protocol;

/**
 * Where the points of a head belong.
 *
 * @param extent fractions of the line from the calcaneal tuberosity (0) to the fibular head (1)
 */
public record InjectionZone(String muscle, String head, Range extent, String source) {}
