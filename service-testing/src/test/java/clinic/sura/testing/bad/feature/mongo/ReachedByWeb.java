package clinic.sura.testing.bad.feature.mongo;

/** Bad on purpose: an adapter that another adapter uses. */
public class ReachedByWeb {}
