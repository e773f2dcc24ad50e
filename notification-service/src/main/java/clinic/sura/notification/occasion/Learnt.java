package clinic.sura.notification.occasion;

/**
 * An occasion as it is with a fact that was just learnt.
 *
 * @param begun whether the occasion was added with the fact: nothing can hang on it yet, but for
 *     what somebody has made of it since
 */
public record Learnt(Occasion occasion, boolean begun) {}
