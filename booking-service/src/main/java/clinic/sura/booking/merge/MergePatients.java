package clinic.sura.booking.merge;

import clinic.sura.booking.appointment.Appointment;
import clinic.sura.booking.appointment.Appointments;
import clinic.sura.booking.merge.MergedPatients.Overlap;
import clinic.sura.booking.patient.Merge;
import clinic.sura.booking.patient.MergeRegister;
import clinic.sura.booking.patient.MergeRegister.Merging;
import clinic.sura.booking.patient.MergeRegister.Undoing;
import clinic.sura.booking.patient.MergeRegisters;
import clinic.sura.booking.patient.Patients;
import clinic.sura.events.booking.PatientsMergeUndone;
import clinic.sura.events.booking.PatientsMerged;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.LostRace;
import clinic.sura.platform.aggregate.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Merges two records of one person, and takes that back within a day. */
@Service
public class MergePatients {

  private final MergeRegisters registers;
  private final Patients patients;
  private final Appointments appointments;
  private final Clock clock;

  public MergePatients(
      MergeRegisters registers, Patients patients, Appointments appointments, Clock clock) {
    this.registers = registers;
    this.patients = patients;
    this.appointments = appointments;
    this.clock = clock;
  }

  /** Which two records, by whom. */
  public record Pair(String clinicId, String survivorId, String replacedId, String by) {}

  /** What came of it. */
  public sealed interface Outcome {
    record Done(MergedPatients merged) implements Outcome {}

    record SameRecord() implements Outcome {}

    record UnknownReplaced() implements Outcome {}

    /** One of the two was replaced by another already. */
    record ReplacedAlready(Merge merge) implements Outcome {}

    /** No such merge is in force. */
    record NotMerged() implements Outcome {}

    /** A day has passed since the merge. */
    record TooLate(Merge merge) implements Outcome {}
  }

  /**
   * Lets the survivor stand for both.
   *
   * @throws NotFound if there is no survivor of that id
   */
  public Outcome merge(Pair pair, String reason, Cause<MergedPatients> cause) {
    return LostRace.retried(
        () -> {
          MergeRegister register = registers.of(pair.clinicId(), cause);
          requireSurvivor(pair);
          if (patients.find(pair.clinicId(), pair.replacedId()).isEmpty()) {
            return new Outcome.UnknownReplaced();
          }
          return switch (register.merge(
              pair.replacedId(), pair.survivorId(), reason, pair.by(), now())) {
            case Merging.SameRecord() -> new Outcome.SameRecord();
            case Merging.ReplacedAlready(var before) -> new Outcome.ReplacedAlready(before);
            case Merging.Merged(var next, var merge) -> {
              var merged = new MergedPatients(merge, overlaps(pair));
              registers.save(next, List.of(merged(next, merge)), cause.of(merged));
              yield new Outcome.Done(merged);
            }
          };
        });
  }

  /** Lets each record stand for itself again. */
  public Outcome undo(Pair pair, Cause<MergedPatients> cause) {
    return LostRace.retried(
        () -> {
          MergeRegister register = registers.of(pair.clinicId(), cause);
          Instant now = now();
          return switch (register.undo(pair.replacedId(), pair.survivorId(), pair.by(), now)) {
            case Undoing.NotInForce() -> new Outcome.NotMerged();
            case Undoing.TooLate(var merge) -> new Outcome.TooLate(merge);
            case Undoing.Undone(var next, var merge) -> {
              var apart = new MergedPatients(merge, List.of());
              registers.save(next, List.of(undone(next, merge, now)), cause.of(apart));
              yield new Outcome.Done(apart);
            }
          };
        });
  }

  private void requireSurvivor(Pair pair) {
    if (patients.find(pair.clinicId(), pair.survivorId()).isEmpty()) {
      throw new NotFound("patients/" + pair.survivorId());
    }
  }

  /** Visits of the one that overlap visits of the other. */
  private List<Overlap> overlaps(Pair pair) {
    Instant now = clock.instant();
    List<Appointment> others = toCome(pair.clinicId(), pair.replacedId(), now);
    List<Overlap> overlaps = new ArrayList<>();
    for (Appointment visit : toCome(pair.clinicId(), pair.survivorId(), now)) {
      others.stream()
          .filter(other -> other.place().visit().overlaps(visit.place().visit()))
          .map(other -> new Overlap(visit.id(), other.id()))
          .forEach(overlaps::add);
    }
    return overlaps;
  }

  private List<Appointment> toCome(String clinicId, String patientId, Instant now) {
    return appointments.ofPatient(clinicId, patientId).stream()
        .filter(visit -> visit.takesPlaceAt(now) && visit.place().visit().until().isAfter(now))
        .toList();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static PatientsMerged merged(MergeRegister next, Merge merge) {
    return new PatientsMerged(
        next.clinicId(), merge.replacedId(), next.version(), merge.survivorId(), merge.at());
  }

  private static PatientsMergeUndone undone(MergeRegister next, Merge merge, Instant at) {
    return new PatientsMergeUndone(
        next.clinicId(), merge.replacedId(), next.version(), merge.survivorId(), at);
  }
}
