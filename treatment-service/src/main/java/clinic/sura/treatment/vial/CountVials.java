package clinic.sura.treatment.vial;

import clinic.sura.treatment.calendar.ClinicCalendars;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;

/** Counts what lies in a clinic, so that no vial goes out of sight before it is thrown away. */
@Service
public class CountVials {

  /** How far back it is told what was thrown away, days of 24 hours. */
  public static final int WASTED_DAYS = 30;

  private static final Comparator<VialToDiscard> LATEST_FIRST =
      Comparator.comparing(VialToDiscard::since).reversed().thenComparing(each -> each.vial().id());

  private final Vials vials;
  private final ClinicCalendars calendars;
  private final Clock clock;

  CountVials(Vials vials, ClinicCalendars calendars, Clock clock) {
    this.vials = vials;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * Every vial that is not used up, in one of three lists, and what was thrown away of late.
   *
   * @param today the day in the clinic's calendar
   * @param usable dry, or reconstituted and within its time
   * @param quarantined kept aside with its lot
   * @param toDiscard whose time is over; the one that was over last comes first: it is the one that
   *     still lies at hand
   * @param wasted thrown away in the last {@value #WASTED_DAYS} days with units that nobody had
   *     drawn
   */
  public record Counted(
      LocalDate today,
      List<Vial> usable,
      List<Vial> quarantined,
      List<VialToDiscard> toDiscard,
      List<Vial> wasted) {

    public Counted {
      usable = List.copyOf(usable);
      quarantined = List.copyOf(quarantined);
      toDiscard = List.copyOf(toDiscard);
      wasted = List.copyOf(wasted);
    }
  }

  public Counted count(String clinicId) {
    Instant now = clock.instant();
    ZoneId zone = calendars.zoneOf(clinicId);
    List<Vial> usable = new ArrayList<>();
    List<VialToDiscard> toDiscard = new ArrayList<>();
    for (Vial vial : vials.kept(clinicId)) {
      VialToDiscard.of(vial, now, zone).ifPresentOrElse(toDiscard::add, () -> usable.add(vial));
    }
    toDiscard.sort(LATEST_FIRST);
    return new Counted(
        LocalDate.ofInstant(now, zone),
        usable,
        vials.quarantined(clinicId),
        toDiscard,
        wasted(clinicId, now));
  }

  private List<Vial> wasted(String clinicId, Instant now) {
    return vials.discardedSince(clinicId, now.minus(Duration.ofDays(WASTED_DAYS))).stream()
        .filter(vial -> !vial.wasted().isNone())
        .toList();
  }
}
