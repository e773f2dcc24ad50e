package clinic.sura.treatment.protocol;

/**
 * Where the points of a head belong.
 *
 * @param extent fractions of the line from the fibular head to the calcaneal tuberosity
 */
public record InjectionZone(String muscle, String head, Range extent, String source) {}
