package clinic.sura.treatment.protocol;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * When somebody looks after the patient again.
 *
 * @param after from a session's date in the clinic's calendar
 * @param until the end of the span; null if it is a day
 */
public record FollowUpVisit(Period after, @Nullable Period until, String purpose, String source) {}
