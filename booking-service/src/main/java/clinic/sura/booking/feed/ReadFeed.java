package clinic.sura.booking.feed;

import clinic.sura.booking.appointment.Appointment;
import clinic.sura.booking.appointment.Appointments;
import clinic.sura.booking.availability.SetUp;
import clinic.sura.booking.availability.SetUps;
import clinic.sura.booking.practitioner.Practitioner;
import clinic.sura.booking.room.Room;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Reads what a feed shows: the appointments of its practitioner or room from 30 days ago to 180
 * days ahead. One that went to somebody else is no longer among them, and leaves the calendar with
 * the next look.
 */
@Service
public class ReadFeed {

  private static final int DAYS_BACK = 30;
  private static final int DAYS_AHEAD = 180;

  private final CalendarFeeds feeds;
  private final Appointments appointments;
  private final SetUps setUps;
  private final Clock clock;

  public ReadFeed(CalendarFeeds feeds, Appointments appointments, SetUps setUps, Clock clock) {
    this.feeds = feeds;
    this.appointments = appointments;
    this.setUps = setUps;
    this.clock = clock;
  }

  /** What that feed shows now; nothing if there is none or it was revoked. */
  public Optional<FeedContent> read(String clinicId, String id) {
    return feeds.find(clinicId, id).filter(CalendarFeed::works).map(this::content);
  }

  private FeedContent content(CalendarFeed feed) {
    SetUp setUp = setUps.of(feed.clinicId());
    LocalDate today = setUp.clinic().dateOf(clock.instant());
    List<LocalDate> days =
        today.minusDays(DAYS_BACK).datesUntil(today.plusDays(DAYS_AHEAD + 1)).toList();
    List<Appointment> found =
        switch (feed.kind()) {
          case PRACTITIONER ->
              appointments.ofPractitioner(feed.clinicId(), feed.resourceId(), days);
          case ROOM -> appointments.inRoom(feed.clinicId(), feed.resourceId(), days);
        };
    return new FeedContent(
        nameOf(setUp, feed) + " – " + setUp.clinic().name(),
        setUp.clinic().zone(),
        found.stream()
            .flatMap(each -> FeedEntry.of(each, where(setUp, feed, each)).stream())
            .toList());
  }

  private static String nameOf(SetUp setUp, CalendarFeed feed) {
    return switch (feed.kind()) {
      case PRACTITIONER -> practitioner(setUp, feed.resourceId());
      case ROOM -> room(setUp, feed.resourceId());
    };
  }

  private static String where(SetUp setUp, CalendarFeed feed, Appointment appointment) {
    return switch (feed.kind()) {
      case PRACTITIONER -> room(setUp, appointment.place().roomId());
      case ROOM -> practitioner(setUp, appointment.place().practitionerId());
    };
  }

  private static String practitioner(SetUp setUp, String id) {
    return setUp.practitioner(id).map(Practitioner::name).orElse(id);
  }

  private static String room(SetUp setUp, String id) {
    return setUp.room(id).map(Room::name).orElse(id);
  }
}
