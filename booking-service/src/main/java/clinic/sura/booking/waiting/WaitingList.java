package clinic.sura.booking.waiting;

import clinic.sura.booking.appointment.Actor;
import clinic.sura.booking.appointment.Change;
import clinic.sura.booking.appointment.ChangeAppointment;
import clinic.sura.booking.availability.SetUp;
import clinic.sura.booking.availability.SetUps;
import clinic.sura.booking.patient.FieldProblem;
import clinic.sura.booking.patient.FindPatients;
import clinic.sura.booking.patient.Patient;
import clinic.sura.booking.waiting.PastOffer.Outcome;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.LostRace;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the desk does with the waiting list, on behalf of patients. */
@Service
public class WaitingList {

  private static final int LONGEST_WAIT_DAYS = 365;

  private final WaitingListEntries entries;
  private final OfferFreedTimes offers;
  private final ChangeAppointment appointments;
  private final FindPatients patients;
  private final SetUps setUps;
  private final Clock clock;

  public WaitingList(
      WaitingListEntries entries,
      OfferFreedTimes offers,
      ChangeAppointment appointments,
      FindPatients patients,
      SetUps setUps,
      Clock clock) {
    this.entries = entries;
    this.offers = offers;
    this.appointments = appointments;
    this.patients = patients;
    this.setUps = setUps;
    this.clock = clock;
  }

  /**
   * Which entry, by whom, and which version the caller saw.
   *
   * @param expected sees the stored version and throws if the caller saw another
   */
  public record Command(
      String clinicId, String id, Actor by, LongConsumer expected, Cause<WaitingListEntry> cause) {}

  /** A patient joins. */
  public EntryChange join(
      String clinicId,
      String id,
      String patientId,
      String serviceId,
      Preferences preferences,
      Priority priority,
      Cause<WaitingListEntry> cause) {
    entries.find(clinicId, id, cause);
    SetUp setUp = setUps.of(clinicId);
    Instant now = now();
    List<FieldProblem> problems = problems(setUp, preferences, now);
    if (setUp.service(serviceId).filter(service -> service.active()).isEmpty()) {
      problems.add(new FieldProblem("serviceId", "is no service that the clinic offers"));
    }
    Optional<Patient> patient = patients.find(clinicId, patientId);
    if (patient.isEmpty()) {
      problems.add(new FieldProblem("patientId", "is no patient of the clinic"));
    }
    if (!problems.isEmpty()) {
      return new EntryChange.Invalid(List.copyOf(problems));
    }
    var entry =
        WaitingListEntry.join(
            clinicId, id, patient.orElseThrow().id(), serviceId, preferences, priority, now);
    return entries.insert(entry, cause)
        ? new EntryChange.Done(entry)
        : new EntryChange.WaitsAlready();
  }

  /** Changes what a patient would take. */
  public EntryChange change(Command command, Preferences preferences, Priority priority) {
    List<FieldProblem> problems = problems(setUps.of(command.clinicId()), preferences, now());
    return problems.isEmpty()
        ? saved(command, entry -> entry.changed(preferences, priority))
        : new EntryChange.Invalid(List.copyOf(problems));
  }

  /** The patient waits no more; a place that is kept goes on to the next. */
  public EntryChange withdraw(Command command, @Nullable String reason) {
    Instant now = now();
    return movingOn(command, entry -> entry.closed(reason, now, command.by().name()));
  }

  /** The patient does not want the place that is kept, and waits on; it goes on to the next. */
  public EntryChange decline(Command command) {
    Instant now = now();
    return movingOn(command, entry -> entry.without(Outcome.DECLINED, now));
  }

  /**
   * Books the place that is kept. The place itself decides whether it is still to be had, and the
   * entry, which of two acceptances was first.
   */
  public EntryChange accept(Command command) {
    return LostRace.retried(
        () -> {
          WaitingListEntry entry = load(command);
          Optional<WaitingListEntry> untold = entry.answered();
          if (untold.isPresent()) {
            entries.save(untold.get(), List.of(), command.cause());
            return new EntryChange.Done(untold.get());
          }
          Optional<Offer> offer = entry.offer();
          if (offer.isEmpty()) {
            return new EntryChange.WrongState(entry.state().status());
          }
          if (!isBooked(command, offer.get())) {
            return new EntryChange.OfferOver(offer.get().until());
          }
          WaitingListEntry next = entry.accepted(offer.get().appointmentId(), now()).orElseThrow();
          entries.save(next, OfferEvents.of(entry, next), command.cause());
          offers.advance(command.clinicId(), offer.get().freedTimeId());
          return new EntryChange.Done(next);
        });
  }

  private boolean isBooked(Command command, Offer offer) {
    Change change =
        appointments.bookHeld(
            new ChangeAppointment.Command(
                command.clinicId(), offer.appointmentId(), command.by(), _ -> {}, Cause.none()));
    return switch (change) {
      case Change.Done _ -> true;
      // The step was taken before, by another acceptance or before a crash.
      case Change.WrongState(var status, _) ->
          switch (status) {
            case HELD, RELEASED, CANCELLED, MISSED -> false;
            default -> true;
          };
      case Change.Refused _ -> false;
    };
  }

  private EntryChange movingOn(
      Command command, Function<WaitingListEntry, Optional<WaitingListEntry>> decide) {
    List<Offer> ended = new ArrayList<>();
    EntryChange change =
        saved(
            command,
            entry -> {
              entry.offer().ifPresent(ended::add);
              return decide.apply(entry);
            });
    if (change instanceof EntryChange.Done && !ended.isEmpty()) {
      offers.advance(command.clinicId(), ended.getLast().freedTimeId());
    }
    return change;
  }

  private EntryChange saved(
      Command command, Function<WaitingListEntry, Optional<WaitingListEntry>> decide) {
    return LostRace.retried(
        () -> {
          WaitingListEntry entry = load(command);
          Optional<WaitingListEntry> next = decide.apply(entry);
          if (next.isEmpty()) {
            return new EntryChange.WrongState(entry.state().status());
          }
          entries.save(next.get(), OfferEvents.of(entry, next.get()), command.cause());
          return new EntryChange.Done(next.get());
        });
  }

  private WaitingListEntry load(Command command) {
    WaitingListEntry entry = entries.load(command.clinicId(), command.id(), command.cause());
    command.expected().accept(entry.version());
    return entry;
  }

  private static List<FieldProblem> problems(SetUp setUp, Preferences wanted, Instant now) {
    LocalDate today = setUp.clinic().dateOf(now);
    List<FieldProblem> problems = new ArrayList<>();
    if (wanted.until().isBefore(wanted.from())) {
      problems.add(new FieldProblem("until", "must not be before the first day"));
    } else if (wanted.until().isBefore(today)
        || wanted.until().isAfter(today.plusDays(LONGEST_WAIT_DAYS))) {
      problems.add(
          new FieldProblem("until", "must be from " + today + " on, at most 365 days ahead"));
    }
    wanted.practitionerIds().stream()
        .filter(id -> setUp.practitioner(id).isEmpty())
        .sorted()
        .forEach(
            id -> problems.add(new FieldProblem("practitionerIds", id + " is no practitioner")));
    return problems;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
