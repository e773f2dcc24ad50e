package clinic.sura.booking.patientfile;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of patients, as spreadsheets and other systems write it: titles in the first row, then one
 * patient a row; parted by commas, semicolons or tabs.
 *
 * @param rows those that are not empty
 */
public record PatientFile(List<FileRow> rows) {

  /** So many patients fit one file. */
  public static final int MOST_ROWS = 5_000;

  private static final String DELIMITERS = ",;\t";

  public PatientFile {
    rows = List.copyOf(rows);
  }

  /** The file, or why it is none. */
  public sealed interface Reading {
    record Readable(PatientFile file) implements Reading {}

    /** In words for whoever made the file. */
    record Unreadable(String problem) implements Reading {}
  }

  /** Reads a whole file. */
  public static Reading read(String text) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiterOf(plain))
            .setIgnoreEmptyLines(false)
            .setTrim(true)
            .get();
    try (CSVParser parser = CSVParser.parse(new StringReader(plain), format)) {
      return of(parser.getRecords());
    } catch (IOException | UncheckedIOException e) {
      return new Reading.Unreadable(
          "Somewhere a quotation mark opens or closes in the middle of a cell, or never closes.");
    }
  }

  private static char delimiterOf(String text) {
    String titles = text.lines().findFirst().orElse("");
    char most = ',';
    for (char each : DELIMITERS.toCharArray()) {
      if (count(titles, each) > count(titles, most)) {
        most = each;
      }
    }
    return most;
  }

  private static long count(String text, char sign) {
    return text.chars().filter(each -> each == sign).count();
  }

  private static Reading of(List<CSVRecord> records) {
    if (records.isEmpty()) {
      return new Reading.Unreadable("The file is empty.");
    }
    List<String> titles = records.getFirst().toList();
    List<String> unknown =
        titles.stream().filter(each -> Column.titled(each).isEmpty()).distinct().toList();
    if (!unknown.isEmpty()) {
      return new Reading.Unreadable(
          "Unknown columns: " + String.join(", ", unknown) + ". Known are: " + known() + ".");
    }
    List<Column> columns = titles.stream().flatMap(each -> Column.titled(each).stream()).toList();
    Set<Column> once = EnumSet.copyOf(columns);
    if (once.size() < columns.size()) {
      return new Reading.Unreadable("A column is there twice.");
    }
    List<FileRow> rows =
        records.stream()
            .skip(1)
            .filter(PatientFile::isFilled)
            .map(each -> row(each, columns))
            .toList();
    if (rows.isEmpty()) {
      return new Reading.Unreadable("There is no patient below the titles.");
    }
    return rows.size() > MOST_ROWS
        ? new Reading.Unreadable("At most " + MOST_ROWS + " patients at once: split the file.")
        : new Reading.Readable(new PatientFile(rows));
  }

  private static FileRow row(CSVRecord record, List<Column> columns) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    for (int i = 0; i < Math.min(record.size(), columns.size()); i++) {
      String cell = withoutGuard(record.get(i));
      if (!cell.isBlank()) {
        cells.put(columns.get(i), cell);
      }
    }
    boolean surplus = record.stream().skip(columns.size()).anyMatch(each -> !each.isBlank());
    return new FileRow((int) record.getRecordNumber(), cells, surplus);
  }

  /** Tables that we write have an apostrophe before what a spreadsheet would compute. */
  private static String withoutGuard(String cell) {
    return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0
        ? cell.substring(1)
        : cell;
  }

  private static boolean isFilled(CSVRecord record) {
    return record.stream().anyMatch(each -> !each.isBlank());
  }

  private static String known() {
    return Stream.of(Column.values()).map(Column::title).collect(Collectors.joining(", "));
  }
}
