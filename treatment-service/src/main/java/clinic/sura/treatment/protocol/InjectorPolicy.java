package clinic.sura.treatment.protocol;

/**
 * Who may inject.
 *
 * @param credential kind of credential that the injector holds on the session's day
 * @param source where this comes from
 */
public record InjectorPolicy(String credential, String source) {}
