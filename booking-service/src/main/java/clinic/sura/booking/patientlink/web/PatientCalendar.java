package clinic.sura.booking.patientlink.web;

import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.patientlink.LinkedVisit;
import clinic.sura.booking.patientlink.LinkedVisit.State;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Writes an appointment as iCalendar (RFC 5545) for its patient, under the title that invitations
 * by mail have, so that a calendar that has it from there has it once.
 */
final class PatientCalendar {

  private static final String ENGLISH = "Your appointment";

  private static final Map<String, String> TITLES =
      Map.of(
          "th", "นัดหมายของคุณ",
          "zh-Hans", "您的预约",
          "zh-Hant", "您的預約",
          "ja", "ご予約",
          "ko", "예약");

  private final TimeZoneRegistry timeZones = TimeZoneRegistryFactory.getInstance().createRegistry();

  String write(LinkedVisit visit) {
    ZoneId zone = visit.clinic().zone();
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Sura//Clinic//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableMethod.PUBLISH);
    calendar.add(timeZones.getTimeZone(zone.getId()).getVTimeZone());
    calendar.add(event(visit, zone));
    return calendar.toString();
  }

  private static VEvent event(LinkedVisit visit, ZoneId zone) {
    TimeSpan time = visit.appointment().place().visit();
    VEvent event = new VEvent(false);
    event.add(new Uid(visit.appointment().id() + "@sura.clinic"));
    event.add(new Sequence(visit.appointment().sequence()));
    event.add(new DtStamp(visit.appointment().history().getLast().at()));
    event.add(new DtStart<>(time.from().atZone(zone)));
    event.add(new DtEnd<>(time.until().atZone(zone)));
    event.add(new Summary(title(visit.person().details().language())));
    event.add(new Location(visit.clinic().name() + ", " + visit.clinic().address()));
    event.add(
        visit.state() == State.CANCELLED
            ? ImmutableStatus.VEVENT_CANCELLED
            : ImmutableStatus.VEVENT_CONFIRMED);
    return event;
  }

  private static String title(String language) {
    Locale locale = Locale.forLanguageTag(language);
    String tag = locale.getLanguage().equals("zh") ? chinese(locale) : locale.getLanguage();
    return TITLES.getOrDefault(tag, ENGLISH);
  }

  private static String chinese(Locale locale) {
    return locale.getScript().equals("Hant")
            || Set.of("TW", "HK", "MO").contains(locale.getCountry())
        ? "zh-Hant"
        : "zh-Hans";
  }
}
