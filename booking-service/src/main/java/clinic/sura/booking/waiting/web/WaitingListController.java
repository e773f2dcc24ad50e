package clinic.sura.booking.waiting.web;

import clinic.sura.booking.appointment.Actor;
import clinic.sura.booking.availability.SetUps;
import clinic.sura.booking.calendar.DayPart;
import clinic.sura.booking.patient.FieldProblem;
import clinic.sura.booking.patient.FindPatients;
import clinic.sura.booking.patient.Patient;
import clinic.sura.booking.waiting.EntryChange;
import clinic.sura.booking.waiting.FreedState;
import clinic.sura.booking.waiting.FreedTime;
import clinic.sura.booking.waiting.FreedTimes;
import clinic.sura.booking.waiting.Preferences;
import clinic.sura.booking.waiting.Priority;
import clinic.sura.booking.waiting.WaitingList;
import clinic.sura.booking.waiting.WaitingList.Command;
import clinic.sura.booking.waiting.WaitingListEntries;
import clinic.sura.booking.waiting.WaitingListEntry;
import clinic.sura.booking.waiting.web.WaitingListViews.EntryView;
import clinic.sura.booking.waiting.web.WaitingListViews.FreedView;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.Cursor;
import clinic.sura.platform.web.ETags;
import clinic.sura.platform.web.ExpectedVersion;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import clinic.sura.platform.web.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The waiting list over HTTP. */
@RestController
@RequestMapping("/api/waiting-list")
class WaitingListController {

  private static final int PAGE = 100;

  private final WaitingList waitingList;
  private final WaitingListEntries entries;
  private final FreedTimes freedTimes;
  private final FindPatients patients;
  private final SetUps setUps;
  private final Clock clock;

  WaitingListController(
      WaitingList waitingList,
      WaitingListEntries entries,
      FreedTimes freedTimes,
      FindPatients patients,
      SetUps setUps,
      Clock clock) {
    this.waitingList = waitingList;
    this.entries = entries;
    this.freedTimes = freedTimes;
    this.patients = patients;
    this.setUps = setUps;
    this.clock = clock;
  }

  /**
   * Lists entries, those who have waited longest first: all of a patient, or the clinic's, 100 at a
   * time.
   *
   * @param open those of patients who still wait, or the others; true unless said
   */
  @GetMapping
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  EntryList list(
      @RequestParam(required = false) @Nullable String patientId,
      @RequestParam(defaultValue = "true") boolean open,
      @RequestParam(required = false) @Nullable String cursor,
      Caller caller) {
    if (patientId != null) {
      return new EntryList(shown(entries.ofPatient(caller.clinicId(), patientId), caller), null);
    }
    var page = entries.page(caller.clinicId(), open, Cursor.readIfPresent(cursor), PAGE);
    return new EntryList(
        shown(page.entries(), caller), page.next() == null ? null : Cursor.of(page.next()));
  }

  /** Lists up to 100 times of today and later that became free, the latest to do so first. */
  @GetMapping("/freed-times")
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  FreedList freed(Caller caller) {
    var setUp = setUps.of(caller.clinicId());
    LocalDate today = setUp.clinic().dateOf(clock.instant());
    List<FreedTime> freed = freedTimes.since(caller.clinicId(), today, PAGE);
    var views =
        new WaitingListViews(
            setUp, known(caller, freed.stream().flatMap(WaitingListController::patientIds)));
    return new FreedList(freed.stream().map(views::freed).toList());
  }

  /**
   * Puts a patient on the list. 400 for an unknown patient, service or practitioner and for days in
   * the past, in wrong order or more than 365 days ahead; 409 if the patient waits for that service
   * already.
   */
  @PostMapping
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  ResponseEntity<EntryView> join(
      @Valid @RequestBody JoinBody body, Caller caller, IdempotencyKey key) {
    String id = key.derivedId(caller.clinicId(), "waiting-list-entry");
    WaitingListEntry entry =
        done(
            waitingList.join(
                caller.clinicId(),
                id,
                body.patientId(),
                body.serviceId(),
                preferences(body.practitionerIds(), body.dayParts(), body.from(), body.until()),
                priority(body.priority()),
                cause(key, HttpStatus.CREATED, caller)));
    return ResponseEntity.created(URI.create("/api/waiting-list/" + id))
        .eTag(ETags.of(entry.version()))
        .body(view(entry, caller));
  }

  /** Changes what a patient would take; an offer that was made stands. 409 once it has ended. */
  @PutMapping("/{id}")
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  ResponseEntity<EntryView> change(
      @PathVariable String id,
      @Valid @RequestBody ChangeBody body,
      Caller caller,
      @Nullable ExpectedVersion expected) {
    return answer(
        waitingList.change(
            command(id, caller, expected, Cause.none()),
            preferences(body.practitionerIds(), body.dayParts(), body.from(), body.until()),
            priority(body.priority())),
        caller);
  }

  /** The patient waits no more; a place that is kept goes on to the next. 409 if it has ended. */
  @PostMapping("/{id}/withdraw")
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  ResponseEntity<EntryView> withdraw(
      @PathVariable String id,
      @Valid @RequestBody WithdrawBody body,
      Caller caller,
      IdempotencyKey key,
      @Nullable ExpectedVersion expected) {
    return answer(waitingList.withdraw(command(id, caller, key, expected), body.reason()), caller);
  }

  /**
   * Books the place that is kept for the patient. 409 wrong-state if nothing is offered, or another
   * acceptance was first; 409 offer-over if it is kept no more.
   */
  @PostMapping("/{id}/accept")
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  ResponseEntity<EntryView> accept(
      @PathVariable String id,
      Caller caller,
      IdempotencyKey key,
      @Nullable ExpectedVersion expected) {
    return answer(waitingList.accept(command(id, caller, key, expected)), caller);
  }

  /**
   * The patient does not want the place that is kept, and waits on; the place goes on to the next.
   * 409 if nothing is offered.
   */
  @PostMapping("/{id}/decline")
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  ResponseEntity<EntryView> decline(
      @PathVariable String id,
      Caller caller,
      IdempotencyKey key,
      @Nullable ExpectedVersion expected) {
    return answer(waitingList.decline(command(id, caller, key, expected)), caller);
  }

  private Command command(
      String id, Caller caller, IdempotencyKey key, @Nullable ExpectedVersion expected) {
    return command(id, caller, expected, cause(key, HttpStatus.OK, caller));
  }

  private static Command command(
      String id, Caller caller, @Nullable ExpectedVersion expected, Cause<WaitingListEntry> cause) {
    return new Command(
        caller.clinicId(),
        id,
        new Actor(caller.subject(), caller.name()),
        version -> ExpectedVersion.require(expected, version),
        cause);
  }

  private Cause<WaitingListEntry> cause(IdempotencyKey key, HttpStatus status, Caller caller) {
    return Cause.request(key, status.value(), entry -> view(entry, caller));
  }

  private ResponseEntity<EntryView> answer(EntryChange change, Caller caller) {
    WaitingListEntry entry = done(change);
    return ResponseEntity.ok().eTag(ETags.of(entry.version())).body(view(entry, caller));
  }

  private static WaitingListEntry done(EntryChange change) {
    return switch (change) {
      case EntryChange.Done(var entry) -> entry;
      case EntryChange.Invalid(var problems) -> throw new FieldErrors(fields(problems));
      case EntryChange.WaitsAlready _ ->
          throw new Refusal(
              HttpStatus.CONFLICT,
              "waits-already",
              "The patient is on the list for that service already.",
              Map.of());
      case EntryChange.WrongState(var status) ->
          throw new Refusal(
              HttpStatus.CONFLICT,
              "wrong-state",
              "The entry is " + status + ".",
              Map.of("status", status));
      case EntryChange.OfferOver(var until) ->
          throw new Refusal(
              HttpStatus.CONFLICT,
              "offer-over",
              "The place was kept until " + until + ".",
              Map.of("until", until));
    };
  }

  private static List<FieldError> fields(List<FieldProblem> problems) {
    return problems.stream()
        .map(problem -> new FieldError(problem.field(), problem.message()))
        .toList();
  }

  private EntryView view(WaitingListEntry entry, Caller caller) {
    return shown(List.of(entry), caller).getFirst();
  }

  private List<EntryView> shown(List<WaitingListEntry> listed, Caller caller) {
    var known = known(caller, listed.stream().map(WaitingListEntry::patientId));
    var views = new WaitingListViews(setUps.of(caller.clinicId()), known);
    return listed.stream().map(views::entry).toList();
  }

  private Map<String, Patient> known(Caller caller, Stream<String> ids) {
    return patients.standingFor(caller.clinicId(), ids.collect(Collectors.toSet()));
  }

  private static Stream<String> patientIds(FreedTime freed) {
    Stream<FreedState.Choice> now =
        switch (freed.state()) {
          case FreedState.Chosen(var choice) -> Stream.of(choice);
          case FreedState.Taken(var choice, _) -> Stream.of(choice);
          case FreedState.Looking _, FreedState.Over _ -> Stream.of();
        };
    return Stream.concat(now, freed.tries().stream().map(FreedTime.Try::choice))
        .map(FreedState.Choice::patientId);
  }

  private static Preferences preferences(
      @Nullable Collection<String> practitionerIds,
      @Nullable Collection<DayPart> dayParts,
      LocalDate from,
      LocalDate until) {
    return new Preferences(
        practitionerIds == null ? Set.of() : Set.copyOf(practitionerIds),
        dayParts == null ? Set.of() : Set.copyOf(dayParts),
        from,
        until);
  }

  private static Priority priority(@Nullable Priority said) {
    return said == null ? Priority.NORMAL : said;
  }

  /**
   * Who waits for what.
   *
   * @param practitionerIds with whom; anybody unless said
   * @param dayParts when on the clinic's clock; any time unless said
   * @param from first day that the patient would come, in the clinic's calendar
   * @param until last day
   * @param priority NORMAL unless said
   */
  record JoinBody(
      @NotBlank @Size(max = 200) String patientId,
      @NotBlank @Size(max = 200) String serviceId,
      @Nullable @Size(max = 50) Set<@NotBlank @Size(max = 200) String> practitionerIds,
      @Nullable Set<@NotNull DayPart> dayParts,
      @NotNull LocalDate from,
      @NotNull LocalDate until,
      @Nullable Priority priority) {}

  /** What a patient would take, whole; as in joining. */
  record ChangeBody(
      @Nullable @Size(max = 50) Set<@NotBlank @Size(max = 200) String> practitionerIds,
      @Nullable Set<@NotNull DayPart> dayParts,
      @NotNull LocalDate from,
      @NotNull LocalDate until,
      @Nullable Priority priority) {}

  /** Why a patient waits no more, if that was said. */
  record WithdrawBody(@Nullable @Size(max = 500) String reason) {}

  /** Some entries; the cursor leads to the next ones and is missing at the end. */
  record EntryList(List<EntryView> entries, @Nullable String nextCursor) {}

  /** Times that became free. */
  record FreedList(List<FreedView> freedTimes) {}
}
