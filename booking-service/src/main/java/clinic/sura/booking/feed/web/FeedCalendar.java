package clinic.sura.booking.feed.web;

import clinic.sura.booking.feed.FeedContent;
import clinic.sura.booking.feed.FeedEntry;
import java.time.ZoneId;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Writes a feed as iCalendar (RFC 5545), without a METHOD: it is a calendar, not an invitation. An
 * appointment has the UID and the SEQUENCE that the invitations to its patient have; the same
 * content is the same text, byte for byte.
 */
final class FeedCalendar {

  private final TimeZoneRegistry timeZones = TimeZoneRegistryFactory.getInstance().createRegistry();

  String write(FeedContent content) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Sura//Clinic//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    // Apple's, Google's and Microsoft's calendars know these names, not those of RFC 7986.
    calendar.add(new XProperty("X-WR-CALNAME", content.name()));
    calendar.add(new XProperty("X-PUBLISHED-TTL", "PT15M"));
    calendar.add(timeZones.getTimeZone(content.zone().getId()).getVTimeZone());
    content.entries().forEach(entry -> calendar.add(event(entry, content.zone())));
    return calendar.toString();
  }

  private static VEvent event(FeedEntry entry, ZoneId zone) {
    VEvent event = new VEvent(false);
    event.add(new Uid(entry.appointmentId() + "@sura.clinic"));
    event.add(new Sequence(entry.sequence()));
    event.add(new DtStamp(entry.changedAt()));
    event.add(new DtStart<>(entry.visit().from().atZone(zone)));
    event.add(new DtEnd<>(entry.visit().until().atZone(zone)));
    event.add(new Summary(entry.title()));
    event.add(new Location(entry.where()));
    event.add(
        entry.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
    return event;
  }
}
