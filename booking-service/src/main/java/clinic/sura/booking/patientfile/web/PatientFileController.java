package clinic.sura.booking.patientfile.web;

import clinic.sura.booking.patient.FieldProblem;
import clinic.sura.booking.patient.LikelyDuplicate;
import clinic.sura.booking.patient.PersonName;
import clinic.sura.booking.patientfile.ExportPatients;
import clinic.sura.booking.patientfile.ImportPatients;
import clinic.sura.booking.patientfile.ImportPatients.Import;
import clinic.sura.booking.patientfile.PatientFile;
import clinic.sura.booking.patientfile.PatientFile.Reading;
import clinic.sura.booking.patientfile.RowResult;
import clinic.sura.platform.audit.Audited;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.CsvAnswer;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Patients from and to files. */
@RestController
@RequestMapping("/api")
class PatientFileController {

  private final ImportPatients imports;
  private final ExportPatients exports;

  PatientFileController(ImportPatients imports, ExportPatients exports) {
    this.imports = imports;
    this.exports = exports;
  }

  /**
   * Goes through the next 100 rows of a file of patients, and registers those with whom nothing is
   * wrong; who was registered from a row before is not registered again. The file is sent with each
   * call: go on with {@code done} of the answer until it is {@code total}, or begin anew. 400 if
   * the file can't be read as a whole, with the reason; what is wrong with a row stands in its
   * result.
   */
  @PostMapping("/patient-imports")
  @RolesAllowed(Roles.MANAGER)
  @Audited("Patient")
  StepView importNext(@Valid @RequestBody ImportBody body, Caller caller) {
    PatientFile file =
        switch (PatientFile.read(body.csv())) {
          case Reading.Readable(var readable) -> readable;
          case Reading.Unreadable(var problem) ->
              throw new FieldErrors(List.of(new FieldError("csv", problem)));
        };
    if (body.done() > file.rows().size()) {
      throw new FieldErrors(List.of(new FieldError("done", "The file has fewer rows")));
    }
    Set<Integer> apart = body.rowsToldApart() == null ? Set.of() : Set.copyOf(body.rowsToldApart());
    var order = new Import(caller.clinicId(), caller.name(), apart, body.dryRun());
    var step = imports.next(order, file, body.done());
    return new StepView(
        step.results().stream().map(RowView::of).toList(), step.done(), step.total());
  }

  /** All patients of the clinic as a table that can be imported again. */
  @GetMapping("/patient-export.csv")
  @RolesAllowed(Roles.MANAGER)
  @Audited(value = "Patient", everybody = true)
  ResponseEntity<byte[]> export(Caller caller) {
    return CsvAnswer.of("patients", exports.export(caller.clinicId()));
  }

  /**
   * A file, and where to go on.
   *
   * @param csv the whole file, at most 600,000 characters and 5,000 patients
   * @param dryRun tells what would come of it, and registers nobody
   * @param done so many rows were gone through before; 0 to begin
   * @param rowsToldApart numbers of rows whom somebody has told apart from those they are like
   */
  record ImportBody(
      @NotNull @Size(max = 600_000) String csv,
      @NotNull Boolean dryRun,
      @NotNull @Min(0) @Max(PatientFile.MOST_ROWS) Integer done,
      @Nullable @Size(max = PatientFile.MOST_ROWS) List<@NotNull @Min(2) Integer> rowsToldApart) {}

  /**
   * What came of some rows.
   *
   * @param done so many rows are gone through by now
   * @param total so many rows has the file
   */
  record StepView(List<RowView> rows, int done, int total) {}

  /**
   * What came of one row.
   *
   * @param row as a spreadsheet counts: the titles are row 1
   * @param patientId who was registered from it, now or before
   * @param problems what is wrong with its cells, by column
   * @param likeRows earlier rows that may be the same person
   * @param likePatients patients of the clinic who may be the same person
   */
  record RowView(
      int row,
      RowResult.Outcome outcome,
      @Nullable String patientId,
      List<FieldProblem> problems,
      List<Integer> likeRows,
      List<LikePatient> likePatients) {

    static RowView of(RowResult result) {
      return new RowView(
          result.row(),
          result.outcome(),
          result.patientId(),
          result.problems(),
          result.likeRows(),
          result.duplicates().stream().map(LikePatient::of).toList());
    }
  }

  /** Somebody known, and what the row has in common with them. */
  record LikePatient(
      String id, PersonName name, LocalDate birthDate, Set<LikelyDuplicate.Reason> reasons) {

    static LikePatient of(LikelyDuplicate duplicate) {
      var details = duplicate.patient().details();
      return new LikePatient(
          duplicate.patient().id(), details.name(), details.birthDate(), duplicate.reasons());
    }
  }
}
