package clinic.sura.booking.availability;

import clinic.sura.booking.calendar.DayPart;
import clinic.sura.booking.practitioner.Gender;
import clinic.sura.booking.practitioner.Practitioner;
import clinic.sura.booking.service.ClinicService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which slots are looked for.
 *
 * @param from first day, in the clinic's calendar
 * @param until last day
 * @param wishes what else is wanted
 */
public record SlotSearch(ClinicService service, LocalDate from, LocalDate until, Wishes wishes) {

  /**
   * What a patient may wish for; null where anything will do.
   *
   * @param practitionerId with whom
   * @param dayPart in which part of the day it begins, on the clinic's clock
   * @param language BCP 47 tag of what the practitioner speaks
   * @param gender of the practitioner
   */
  public record Wishes(
      @Nullable String practitionerId,
      @Nullable DayPart dayPart,
      @Nullable String language,
      @Nullable Gender gender) {

    /** Anything will do. */
    public static final Wishes NONE = new Wishes(null, null, null, null);

    /** With that practitioner, at any time. */
    public static Wishes of(@Nullable String practitionerId) {
      return new Wishes(practitionerId, null, null, null);
    }
  }

  /** The days that are searched. */
  public List<LocalDate> dates() {
    return from.datesUntil(until.plusDays(1)).toList();
  }

  /** Whether a practitioner is among those wished for. */
  boolean asksFor(Practitioner practitioner) {
    return (wishes.practitionerId() == null || wishes.practitionerId().equals(practitioner.id()))
        && (wishes.language() == null || practitioner.speaks(wishes.language()))
        && (wishes.gender() == null || wishes.gender() == practitioner.gender());
  }

  /** Whether a visit that begins then is in the part of the day wished for. */
  boolean asksFor(Instant start, ZoneId zone) {
    return wishes.dayPart() == null || wishes.dayPart() == DayPart.of(start, zone);
  }
}
