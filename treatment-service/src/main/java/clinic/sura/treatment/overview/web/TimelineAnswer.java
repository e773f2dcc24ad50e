package clinic.sura.treatment.overview.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the timeline.
 *
 * @param entries newest first
 * @param nextCursor leads to earlier ones; null at the end
 */
record TimelineAnswer(String patientId, List<TimelineLine> entries, @Nullable String nextCursor) {}
