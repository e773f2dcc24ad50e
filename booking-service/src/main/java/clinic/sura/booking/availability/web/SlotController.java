package clinic.sura.booking.availability.web;

import clinic.sura.booking.availability.FindPatientTies;
import clinic.sura.booking.availability.PatientTies;
import clinic.sura.booking.availability.RankedSlot;
import clinic.sura.booking.availability.SearchSlots;
import clinic.sura.booking.availability.SearchSlots.Found;
import clinic.sura.booking.availability.Slot;
import clinic.sura.booking.availability.SlotReason;
import clinic.sura.booking.availability.SlotSearch.Wishes;
import clinic.sura.booking.calendar.DayPart;
import clinic.sura.booking.practitioner.Gender;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Free slots over HTTP. */
@RestController
@RequestMapping("/api/slots")
class SlotController {

  private static final int LONGEST_SEARCH_DAYS = 31;

  private final SearchSlots slots;
  private final FindPatientTies patientTies;

  SlotController(SearchSlots slots, FindPatientTies patientTies) {
    this.slots = slots;
    this.patientTies = patientTies;
  }

  /** In which order slots are listed. */
  enum Order {
    /** The earliest first. */
    START,
    /**
     * The best for the patient first: their own practitioner, then a shared language, then no new
     * gap in the practitioner's day, then the earliest.
     */
    BEST
  }

  /**
   * Lists when a service is free, in the clinic's offset: with practitioners who hold its
   * credential on that day, inside their hours, free with their buffers, in a free room of its
   * kind. 400 for more than 31 days, 404 for an unknown service or patient.
   *
   * @param from first day, in the clinic's calendar
   * @param to last day
   * @param dayPart in which part of the day the visit begins, on the clinic's clock
   * @param language BCP 47 tag of a language that the practitioner speaks, in whatever script
   * @param gender of the practitioner
   * @param patientId for whom: times at which they are at the clinic already are left out, and each
   *     slot tells what speaks for it
   * @param movedAppointmentId an appointment that is to be moved: what it takes counts as free
   * @param order the earliest first unless said
   */
  @GetMapping
  @RolesAllowed({Roles.FRONT_DESK, Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  SlotList search(
      @RequestParam String serviceId,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(required = false) @Nullable String practitionerId,
      @RequestParam(required = false) @Nullable DayPart dayPart,
      @RequestParam(required = false) @Nullable String language,
      @RequestParam(required = false) @Nullable Gender gender,
      @RequestParam(required = false) @Nullable String patientId,
      @RequestParam(required = false) @Nullable String movedAppointmentId,
      @RequestParam(defaultValue = "START") Order order,
      Caller caller) {
    if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_SEARCH_DAYS - 1))) {
      throw refused(
          "to", "must be from the first day on, at most " + LONGEST_SEARCH_DAYS + " days");
    }
    Wishes wishes = new Wishes(practitionerId, dayPart, languageTag(language), gender);
    Found found =
        slots
            .search(caller.clinicId(), serviceId, from, to, wishes, movedAppointmentId)
            .orElseThrow(() -> new NotFound("services/" + serviceId));
    ZoneId zone = found.setUp().clinic().zone();
    return new SlotList(
        ranked(found, patient(patientId, movedAppointmentId, caller), order).stream()
            .map(slot -> SlotView.of(slot, zone))
            .toList(),
        null);
  }

  private @Nullable PatientTies patient(
      @Nullable String patientId, @Nullable String movedId, Caller caller) {
    return patientId == null
        ? null
        : patientTies
            .of(caller.clinicId(), patientId, movedId)
            .orElseThrow(() -> new NotFound("patients/" + patientId));
  }

  private static List<RankedSlot> ranked(Found found, @Nullable PatientTies patient, Order order) {
    if (patient == null && order == Order.START) {
      return found.slots().stream().map(slot -> new RankedSlot(slot, List.of())).toList();
    }
    var ranking = found.rankingFor(patient == null ? PatientTies.NONE : patient);
    return order == Order.BEST ? ranking.bestFirst(found.slots()) : ranking.reasoned(found.slots());
  }

  private static @Nullable String languageTag(@Nullable String language) {
    if (language == null) {
      return null;
    }
    try {
      return new Locale.Builder().setLanguageTag(language).build().toLanguageTag();
    } catch (IllformedLocaleException e) {
      throw refused("language", "must be a BCP 47 tag, such as zh-Hans");
    }
  }

  private static FieldErrors refused(String field, String message) {
    return new FieldErrors(List.of(new FieldError(field, message)));
  }

  /**
   * A free slot: the visit without its buffers.
   *
   * @param reasons what speaks for it, the weightiest first; empty unless a patient or the order
   *     BEST was asked for
   */
  record SlotView(
      OffsetDateTime start,
      OffsetDateTime end,
      String practitionerId,
      String roomId,
      List<SlotReason> reasons) {
    static SlotView of(RankedSlot ranked, ZoneId zone) {
      Slot slot = ranked.slot();
      return new SlotView(
          slot.visit().from().atZone(zone).toOffsetDateTime(),
          slot.visit().until().atZone(zone).toOffsetDateTime(),
          slot.practitionerId(),
          slot.roomId(),
          ranked.reasons());
    }
  }

  /** All slots of the days asked for. */
  record SlotList(List<SlotView> slots, @Nullable String nextCursor) {}
}
