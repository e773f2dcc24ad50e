package clinic.sura.notification.template.files;

import clinic.sura.notification.template.CalendarEntry;
import clinic.sura.notification.template.CalendarFiles;
import java.net.URI;
import java.time.ZoneId;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Calendar files by ical4j. A visit keeps its UID for life and raises SEQUENCE, so a calendar moves
 * or removes the entry that it has instead of adding another.
 */
@Component
final class ICalendarFiles implements CalendarFiles {

  private final TimeZoneRegistry timeZones = TimeZoneRegistryFactory.getInstance().createRegistry();
  private final String sender;

  /** Writes invitations in the name of an e-mail address, such as {@code clinic@example.test}. */
  ICalendarFiles(@Value("${sura.mail.from}") String sender) {
    this.sender = sender;
  }

  @Override
  public String write(CalendarEntry entry) {
    ZoneId zone = entry.visit().clinicZone();
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Sura//Clinic//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(entry.cancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
    calendar.add(timeZones.getTimeZone(zone.getId()).getVTimeZone());
    calendar.add(event(entry, zone));
    return calendar.toString();
  }

  private VEvent event(CalendarEntry entry, ZoneId zone) {
    VEvent event = new VEvent(false);
    event.add(new Uid(entry.appointmentId() + "@sura.clinic"));
    event.add(new Sequence(entry.sequence()));
    event.add(new DtStamp(entry.changedAt()));
    event.add(new DtStart<>(entry.visit().start().atZone(zone)));
    event.add(new DtEnd<>(entry.visit().end().atZone(zone)));
    event.add(new Summary(entry.title()));
    event.add(new Location(entry.visit().clinicName() + ", " + entry.visit().clinicAddress()));
    event.add(
        entry.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
    Organizer organizer = new Organizer(URI.create("mailto:" + sender));
    organizer.add(new Cn(entry.visit().clinicName()));
    event.add(organizer);
    event.add(new Attendee(URI.create("mailto:" + entry.attendee())));
    return event;
  }
}
