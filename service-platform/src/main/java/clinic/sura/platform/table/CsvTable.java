package clinic.sura.platform.table;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table as RFC 4180 has it, readable by spreadsheets. */
public final class CsvTable {

  /** Without it, spreadsheets take UTF-8 for something else. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CsvTable() {}

  /** The whole table; a cell that a spreadsheet would compute gets an apostrophe before it. */
  public static String of(List<String> header, List<List<@Nullable Object>> rows) {
    var text = new StringBuilder(BYTE_ORDER_MARK);
    text.append(header.stream().map(CsvTable::cell).collect(Collectors.joining(",")))
        .append("\r\n");
    for (List<@Nullable Object> row : rows) {
      text.append(row.stream().map(CsvTable::cell).collect(Collectors.joining(","))).append("\r\n");
    }
    return text.toString();
  }

  /** A row, in which nothing stands for null. */
  public static List<@Nullable Object> row(@Nullable Object... cells) {
    return Arrays.asList(cells);
  }

  private static String cell(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    // A name must not become a formula of whoever opens the table.
    boolean isFormula =
        !(value instanceof Number) && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    String safe = isFormula ? "'" + text : text;
    return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
