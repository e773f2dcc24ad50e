package clinic.sura.booking.availability.web;

import clinic.sura.booking.availability.SearchSlots;
import clinic.sura.booking.availability.Slot;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
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

  SlotController(SearchSlots slots) {
    this.slots = slots;
  }

  /**
   * Lists when a service is free, in the clinic's offset, ordered by start: with practitioners who
   * hold its credential on that day, inside their hours, free with their buffers, in a free room of
   * its kind. 400 for more than 31 days, 404 for an unknown service.
   *
   * @param from first day, in the clinic's calendar
   * @param to last day
   */
  @GetMapping
  @RolesAllowed({Roles.FRONT_DESK, Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  SlotList search(
      @RequestParam String serviceId,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(required = false) @Nullable String practitionerId,
      Caller caller) {
    if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_SEARCH_DAYS - 1))) {
      throw new FieldErrors(
          List.of(
              new FieldError(
                  "to",
                  "must be from the first day on, at most " + LONGEST_SEARCH_DAYS + " days")));
    }
    var found =
        slots
            .search(caller.clinicId(), serviceId, from, to, practitionerId)
            .orElseThrow(() -> new NotFound("services/" + serviceId));
    ZoneId zone = found.setUp().clinic().zone();
    return new SlotList(found.slots().stream().map(slot -> SlotView.of(slot, zone)).toList(), null);
  }

  /** A free slot: the visit without its buffers. */
  record SlotView(OffsetDateTime start, OffsetDateTime end, String practitionerId, String roomId) {
    static SlotView of(Slot slot, ZoneId zone) {
      return new SlotView(
          slot.visit().from().atZone(zone).toOffsetDateTime(),
          slot.visit().until().atZone(zone).toOffsetDateTime(),
          slot.practitionerId(),
          slot.roomId());
    }
  }

  /** All slots of the days asked for. */
  record SlotList(List<SlotView> slots, @Nullable String nextCursor) {}
}
