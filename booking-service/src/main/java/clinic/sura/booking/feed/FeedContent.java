package clinic.sura.booking.feed;

import java.time.ZoneId;
import java.util.List;

/**
 * What a calendar that subscribes is given.
 *
 * @param name whose appointments they are, and in which clinic
 * @param zone the clinic's
 * @param entries ordered by start
 */
public record FeedContent(String name, ZoneId zone, List<FeedEntry> entries) {}
