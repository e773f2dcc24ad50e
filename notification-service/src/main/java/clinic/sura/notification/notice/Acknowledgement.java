package clinic.sura.notification.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has it.
 *
 * @param by name of who said so; null where it was said in the chart, which keeps who it was
 */
public record Acknowledgement(@Nullable String by, Instant at) {}
