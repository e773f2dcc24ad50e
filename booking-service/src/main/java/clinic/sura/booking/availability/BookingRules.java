package clinic.sura.booking.availability;

import clinic.sura.booking.availability.BookingReason.ClinicClosed;
import clinic.sura.booking.availability.BookingReason.InThePast;
import clinic.sura.booking.availability.BookingReason.NoValidCredential;
import clinic.sura.booking.availability.BookingReason.OffGrid;
import clinic.sura.booking.availability.BookingReason.PractitionerNotActive;
import clinic.sura.booking.availability.BookingReason.PractitionerNotWorking;
import clinic.sura.booking.availability.BookingReason.ServiceNotOffered;
import clinic.sura.booking.availability.BookingReason.TooFarAhead;
import clinic.sura.booking.availability.BookingReason.TooSoon;
import clinic.sura.booking.calendar.Grid;
import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.clinic.Clinic;
import clinic.sura.booking.practitioner.Practitioner;
import clinic.sura.booking.service.ClinicService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * When a service may be had of a practitioner, whatever else is booked. Buffers are work too: they
 * lie inside the hours of clinic and practitioner.
 */
public final class BookingRules {

  private final Clinic clinic;
  private final ClinicService service;
  private final Practitioner practitioner;
  private final Instant now;

  public BookingRules(
      Clinic clinic, ClinicService service, Practitioner practitioner, Instant now) {
    this.clinic = clinic;
    this.service = service;
    this.practitioner = practitioner;
    this.now = now;
  }

  /** All that stands against a visit that begins then; empty if nothing does. */
  public List<BookingReason> against(Instant start) {
    LocalDate date = clinic.dateOf(start);
    List<BookingReason> reasons = new ArrayList<>();
    if (!service.active()) {
      reasons.add(new ServiceNotOffered(service.id()));
    }
    if (!practitioner.active()) {
      reasons.add(new PractitionerNotActive(practitioner.id()));
    }
    String credential = service.requiredCredential();
    if (credential != null && !practitioner.holds(credential, date)) {
      reasons.add(new NoValidCredential(practitioner.id(), credential, date));
    }
    addReasonsOfTime(start, date, reasons);
    return List.copyOf(reasons);
  }

  private void addReasonsOfTime(Instant start, LocalDate date, List<BookingReason> reasons) {
    if (!Grid.isOnStep(start)) {
      reasons.add(new OffGrid(start));
    }
    if (start.isBefore(now)) {
      reasons.add(new InThePast(start));
    } else if (start.isBefore(earliestStart())) {
      reasons.add(new TooSoon(earliestStart()));
    }
    if (date.isAfter(lastDate())) {
      reasons.add(new TooFarAhead(lastDate()));
    }
    TimeSpan held = service.heldAt(start);
    if (clinic.openOn(date).stream().noneMatch(open -> open.contains(held))) {
      reasons.add(new ClinicClosed(date));
    }
    if (practitioner.worksOn(date, clinic.zone()).stream().noneMatch(at -> at.contains(held))) {
      reasons.add(new PractitionerNotWorking(practitioner.id(), date));
    }
  }

  /** The starts on the grid of offers that nothing stands against, on one day, in order. */
  List<Instant> startsOn(LocalDate date) {
    String credential = service.requiredCredential();
    if (!service.active()
        || !practitioner.active()
        || date.isAfter(lastDate())
        || (credential != null && !practitioner.holds(credential, date))) {
      return List.of();
    }
    List<Instant> starts = new ArrayList<>();
    List<TimeSpan> working = practitioner.worksOn(date, clinic.zone());
    for (TimeSpan open : clinic.openOn(date)) {
      for (TimeSpan at : working) {
        if (open.overlaps(at)) {
          addStarts(later(open.from(), at.from()), earlier(open.until(), at.until()), starts);
        }
      }
    }
    return starts;
  }

  private void addStarts(Instant from, Instant until, List<Instant> starts) {
    Instant first = Grid.nextOffer(later(from.plus(service.bufferBefore()), earliestStart()));
    Instant last = until.minus(service.bufferAfter()).minus(service.duration());
    for (Instant start = first; !start.isAfter(last); start = start.plus(Grid.OFFER)) {
      starts.add(start);
    }
  }

  private Instant earliestStart() {
    return now.plus(service.leadTime());
  }

  private LocalDate lastDate() {
    return clinic.dateOf(now).plusDays(service.horizonDays());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
