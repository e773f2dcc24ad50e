package clinic.sura.booking.recall.web;

import clinic.sura.booking.availability.RankedSlot;
import clinic.sura.booking.availability.SetUps;
import clinic.sura.booking.availability.Slot;
import clinic.sura.booking.availability.SlotReason;
import clinic.sura.booking.patient.Channel;
import clinic.sura.booking.patient.FindPatients;
import clinic.sura.booking.patient.Patient;
import clinic.sura.booking.patient.PatientDetails;
import clinic.sura.booking.patient.PersonName;
import clinic.sura.booking.recall.Dueness;
import clinic.sura.booking.recall.Recall;
import clinic.sura.booking.recall.Recalls;
import clinic.sura.booking.recall.SuggestSlots;
import clinic.sura.booking.recall.SuggestSlots.Suggestion;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.Cursor;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The desk's worklist of recalls, and what leads from it to a booking. */
@RestController
@RequestMapping("/api/recalls")
class RecallWorklistController {

  private static final int PAGE = 50;

  private final Recalls recalls;
  private final FindPatients patients;
  private final SuggestSlots suggest;
  private final SetUps setUps;
  private final Clock clock;

  RecallWorklistController(
      Recalls recalls, FindPatients patients, SuggestSlots suggest, SetUps setUps, Clock clock) {
    this.recalls = recalls;
    this.patients = patients;
    this.suggest = suggest;
    this.setUps = setUps;
    this.clock = clock;
  }

  /**
   * Lists the recalls to be worked on as of today in the clinic's calendar, 50 at a time, those
   * whose window ends first before the others, with how many stand on each list.
   */
  @GetMapping("/worklist")
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  Worklist worklist(
      @RequestParam Dueness list,
      @RequestParam(required = false) @Nullable String cursor,
      Caller caller) {
    LocalDate today = setUps.of(caller.clinicId()).clinic().dateOf(clock.instant());
    var page = recalls.worklist(caller.clinicId(), list, today, Cursor.readIfPresent(cursor), PAGE);
    Map<String, Patient> known =
        patients.standingFor(
            caller.clinicId(), page.recalls().stream().map(Recall::patientId).toList());
    Map<Dueness, Long> counts =
        Arrays.stream(Dueness.values())
            .collect(
                Collectors.toMap(
                    Function.identity(), each -> recalls.count(caller.clinicId(), each, today)));
    return new Worklist(
        today,
        counts,
        page.recalls().stream()
            .map(recall -> DueRecall.of(recall, known.get(recall.patientId()), today))
            .toList(),
        page.next() == null ? null : Cursor.of(page.next()));
  }

  /**
   * Suggests up to 6 times for the visit, the best first, one of each half of a day: those of the
   * physician who treated the patient last before all others, then as free slots are ranked. They
   * lie in what is left of the window or, where it is over, in the coming 31 days; the patient is
   * free. 404 for an unknown recall, or where no treatment session is offered.
   */
  @GetMapping("/{id}/slots")
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  SuggestedSlots slots(@PathVariable String id, Caller caller) {
    Suggestion suggestion = suggest.of(caller.clinicId(), id);
    ZoneId zone = suggestion.setUp().clinic().zone();
    return new SuggestedSlots(
        suggestion.service().id(),
        suggestion.searched().from(),
        suggestion.searched().until(),
        suggestion.slots().stream().map(slot -> SuggestedSlot.of(slot, zone)).toList());
  }

  /**
   * Recalls on one list.
   *
   * @param today the day of the clinic's calendar that the lists were made for
   * @param counts how many stand on each list
   * @param nextCursor leads to the next ones; missing at the end
   */
  record Worklist(
      LocalDate today,
      Map<Dueness, Long> counts,
      List<DueRecall> recalls,
      @Nullable String nextCursor) {}

  /**
   * A recall with what is needed to reach the patient.
   *
   * @param daysOverdue days since the window ended; 0 until then
   * @param phone E.164, or null
   * @param email or null
   * @param channels how the patient wants to be reached, in their order
   * @param language BCP 47 tag of the patient's language; empty where the patient is not known
   */
  record DueRecall(
      RecallView recall,
      long daysOverdue,
      PersonName patientName,
      @Nullable String phone,
      @Nullable String email,
      List<Channel> channels,
      String language) {

    static DueRecall of(Recall recall, @Nullable Patient patient, LocalDate today) {
      PatientDetails details = patient == null ? null : patient.details();
      return new DueRecall(
          RecallView.of(recall),
          recall.daysOverdue(today),
          details == null ? new PersonName("", "") : details.name(),
          details == null ? null : details.phone(),
          details == null ? null : details.email(),
          details == null ? List.of() : details.channels(),
          details == null ? "" : details.language());
    }
  }

  /**
   * A time that can be booked, in the clinic's offset.
   *
   * @param reasons what speaks for it, the weightiest first
   */
  record SuggestedSlot(
      OffsetDateTime start,
      OffsetDateTime end,
      String practitionerId,
      String roomId,
      List<SlotReason> reasons) {

    static SuggestedSlot of(RankedSlot ranked, ZoneId zone) {
      Slot slot = ranked.slot();
      return new SuggestedSlot(
          slot.visit().from().atZone(zone).toOffsetDateTime(),
          slot.visit().until().atZone(zone).toOffsetDateTime(),
          slot.practitionerId(),
          slot.roomId(),
          ranked.reasons());
    }
  }

  /** Times to offer for a service, and the days that were searched. */
  record SuggestedSlots(
      String serviceId, LocalDate from, LocalDate until, List<SuggestedSlot> slots) {}
}
