package clinic.sura.booking.patientfile;

import clinic.sura.booking.patient.FieldProblem;
import clinic.sura.booking.patient.PatientForm;
import clinic.sura.booking.patient.PatientForm.IdentifierForm;
import clinic.sura.platform.aggregate.IdempotencyKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One patient of a file.
 *
 * @param number of the row as a spreadsheet counts it: the first row is 1, and holds the titles
 * @param cells what is written in each column; nothing stands for an empty one
 * @param surplus more cells than the first row has titles
 */
public record FileRow(int number, Map<Column, String> cells, boolean surplus) {

  private static final Pattern IDENTIFIER_FIELD = Pattern.compile("identifiers\\[(\\d+)].*");

  public FileRow {
    cells = Map.copyOf(cells);
  }

  /** The number of the patient in the system that the file comes from. */
  Optional<String> externalId() {
    return Optional.ofNullable(cells.get(Column.ID));
  }

  /**
   * The id that the patient gets. The same patient of the same file gets the same one however often
   * the file is read: by the number in the other system, else by the file number, else by all that
   * the row says.
   */
  public String patientId(String clinicId) {
    String external = cells.get(Column.ID);
    String file = cells.get(Column.HN);
    if (external != null) {
      return IdempotencyKey.derive(clinicId, "imported-patient", "id", external);
    }
    if (file != null) {
      return IdempotencyKey.derive(clinicId, "imported-patient", "hn", file);
    }
    List<String> parts = new ArrayList<>(List.of(clinicId, "imported-patient", "row"));
    for (Column column : Column.values()) {
      parts.add(cells.getOrDefault(column, ""));
    }
    return IdempotencyKey.derive(parts.toArray(String[]::new));
  }

  PatientForm form() {
    return new PatientForm(
        cells.get(Column.GIVEN_NAME),
        cells.get(Column.FAMILY_NAME),
        cells.get(Column.BIRTH_DATE),
        cells.get(Column.PHONE),
        cells.get(Column.EMAIL),
        cells.get(Column.LANGUAGE),
        cells.get(Column.TIME_ZONE),
        words(Column.CHANNELS),
        words(Column.CONSENTS),
        identifierColumns().stream().map(this::identifier).toList());
  }

  /** The same problem, told of the column instead of the form's field. */
  FieldProblem inColumn(FieldProblem problem) {
    Matcher identifier = IDENTIFIER_FIELD.matcher(problem.field());
    String column =
        identifier.matches()
            ? identifierColumns().get(Integer.parseInt(identifier.group(1))).title()
            : Column.of(problem.field()).map(Column::title).orElse(problem.field());
    return new FieldProblem(column, problem.message());
  }

  private List<@Nullable String> words(Column column) {
    List<@Nullable String> words = new ArrayList<>();
    for (String word : cells.getOrDefault(column, "").split("[\\s,;|]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private List<Column> identifierColumns() {
    return Arrays.stream(Column.values())
        .filter(each -> each.identifierKind() != null && cells.containsKey(each))
        .toList();
  }

  private IdentifierForm identifier(Column column) {
    return new IdentifierForm(String.valueOf(column.identifierKind()), cells.get(column));
  }
}
