package clinic.sura.booking.patientfile;

import clinic.sura.booking.patient.ConsentOccasion;
import clinic.sura.booking.patient.FieldProblem;
import clinic.sura.booking.patient.FindDuplicates;
import clinic.sura.booking.patient.LikelyDuplicate;
import clinic.sura.booking.patient.LikelyDuplicate.Reason;
import clinic.sura.booking.patient.Patient;
import clinic.sura.booking.patient.PatientDetails;
import clinic.sura.booking.patient.PatientForm.Checked;
import clinic.sura.booking.patient.Patients;
import clinic.sura.booking.patient.RegisterPatient;
import clinic.sura.booking.patient.RegisterPatient.Stored;
import clinic.sura.booking.patientfile.RowResult.Outcome;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.LostRace;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Registers the patients of a file, some rows at a time. Nothing is kept between two calls: whoever
 * imports sends the file again with the place to go on from, and may begin anew at any time, as who
 * was registered from a row is known by it.
 */
@Service
public class ImportPatients {

  /** So many rows are read in one call: some seconds' work at most. */
  public static final int ROWS_AT_A_TIME = 100;

  private final Patients patients;
  private final FindDuplicates duplicates;
  private final RegisterPatient register;
  private final Clock clock;

  public ImportPatients(
      Patients patients, FindDuplicates duplicates, RegisterPatient register, Clock clock) {
    this.patients = patients;
    this.duplicates = duplicates;
    this.register = register;
    this.clock = clock;
  }

  /**
   * How a file is to be read.
   *
   * @param by name of who imports
   * @param apart numbers of rows whom somebody has told apart from all that they are like
   * @param dryRun tells what would come of them, and registers nobody
   */
  public record Import(String clinicId, String by, Set<Integer> apart, boolean dryRun) {}

  /**
   * Goes through the next rows.
   *
   * @param file the whole file
   * @param done so many rows were gone through before
   */
  public Step next(Import order, PatientFile file, int done) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    int until = Math.min(done + ROWS_AT_A_TIME, file.rows().size());
    var run = new Run(order, now);
    List<RowResult> results = new ArrayList<>();
    for (FileRow row : file.rows().subList(0, until)) {
      Checked checked = row.form().check(LocalDate.ofInstant(now, RegisterPatient.FIRST_ZONE));
      if (run.seen >= done) {
        results.add(LostRace.retried(() -> run.result(row, checked)));
      }
      run.remember(row, checked);
    }
    return new Step(results, until, file.rows().size());
  }

  /**
   * What came of some rows.
   *
   * @param done so many rows are gone through by now
   * @param total so many rows has the file
   */
  public record Step(List<RowResult> results, int done, int total) {}

  /** One way through the rows of a file. */
  private final class Run {

    private final EarlierRows earlier = new EarlierRows();
    private final Import order;
    private final Instant now;
    private int seen;

    Run(Import order, Instant now) {
      this.order = order;
      this.now = now;
    }

    void remember(FileRow row, Checked checked) {
      seen++;
      if (checked instanceof Checked.Accepted(var details) && !row.surplus()) {
        earlier.add(row.number(), newcomer(row, details));
      }
    }

    RowResult result(FileRow row, Checked checked) {
      if (row.surplus()) {
        return RowResult.refused(
            row, List.of(new FieldProblem("", "More cells than there are titles")));
      }
      return switch (checked) {
        case Checked.Refused(var problems) ->
            RowResult.refused(row, problems.stream().map(row::inColumn).toList());
        case Checked.Accepted(var details) -> ofPatient(row, newcomer(row, details));
      };
    }

    /** What the patient read, the other system did not say. */
    private Patient newcomer(FileRow row, PatientDetails details) {
      return Patient.register(
          order.clinicId(),
          row.patientId(order.clinicId()),
          details,
          ConsentOccasion.unread(order.by(), now));
    }

    private RowResult ofPatient(FileRow row, Patient patient) {
      if (earlier.has(patient.id())) {
        return new RowResult(
            row.number(),
            Outcome.REPEATED,
            null,
            List.of(),
            List.of(earlier.rowOf(patient.id())),
            List.of());
      }
      // A file that this clinic wrote itself has our ids in it.
      Optional<Patient> known =
          patients
              .find(order.clinicId(), patient.id())
              .or(() -> row.externalId().flatMap(id -> patients.find(order.clinicId(), id)));
      if (known.isPresent()) {
        return RowResult.of(row, Outcome.KNOWN, known.get().id());
      }
      RowResult likely = likely(row, patient);
      if (likely != null) {
        return likely;
      }
      return order.dryRun() ? RowResult.of(row, Outcome.READY, null) : registered(row, patient);
    }

    private @Nullable RowResult likely(FileRow row, Patient patient) {
      List<LikelyDuplicate> inFile = earlier.like(patient);
      List<LikelyDuplicate> known =
          duplicates.of(order.clinicId(), patient.details()).stream()
              .filter(each -> !earlier.has(each.patient().id()))
              .toList();
      boolean taken = sameIdentifier(inFile) || sameIdentifier(known);
      boolean alike = !inFile.isEmpty() || !known.isEmpty();
      if (!taken && (!alike || order.apart().contains(row.number()))) {
        return null;
      }
      return new RowResult(
          row.number(),
          taken ? Outcome.IDENTIFIER_TAKEN : Outcome.LIKELY_KNOWN,
          null,
          List.of(),
          inFile.stream().map(each -> earlier.rowOf(each.patient().id())).toList(),
          known);
    }

    private boolean sameIdentifier(List<LikelyDuplicate> duplicates) {
      return duplicates.stream().anyMatch(each -> each.reasons().contains(Reason.IDENTIFIER));
    }

    private RowResult registered(FileRow row, Patient patient) {
      return switch (register.store(patient, Cause.none())) {
        case Stored.Registered(var done) -> RowResult.of(row, Outcome.REGISTERED, done.id());
        // Taken between the look and the write; nobody was compared with.
        case Stored.IdentifierTaken _ -> RowResult.of(row, Outcome.IDENTIFIER_TAKEN, null);
      };
    }
  }
}
