package clinic.sura.booking.patientfile;

import clinic.sura.booking.patient.FieldProblem;
import clinic.sura.booking.patient.LikelyDuplicate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came, or would come, of one row.
 *
 * @param patientId who was registered from it, now or before; null for all others
 * @param problems what is wrong with its cells, by column
 * @param likeRows earlier rows that may be the same person
 * @param duplicates patients of the clinic who may be the same person
 */
public record RowResult(
    int row,
    Outcome outcome,
    @Nullable String patientId,
    List<FieldProblem> problems,
    List<Integer> likeRows,
    List<LikelyDuplicate> duplicates) {

  /** What came, or would come, of it. */
  public enum Outcome {
    /** A dry run finds nothing against it. */
    READY,
    REGISTERED,
    /** It was registered when the file was read before. */
    KNOWN,
    /** An earlier row of the file has the same number in the other system, or says the same. */
    REPEATED,
    /** Somebody should look whether it is one of those named. */
    LIKELY_KNOWN,
    /** One of those named has the same identifier. */
    IDENTIFIER_TAKEN,
    /** Its cells are wrong. */
    REFUSED
  }

  public RowResult {
    problems = List.copyOf(problems);
    likeRows = List.copyOf(likeRows);
    duplicates = List.copyOf(duplicates);
  }

  static RowResult of(FileRow row, Outcome outcome, @Nullable String patientId) {
    return new RowResult(row.number(), outcome, patientId, List.of(), List.of(), List.of());
  }

  static RowResult refused(FileRow row, List<FieldProblem> problems) {
    return new RowResult(row.number(), Outcome.REFUSED, null, problems, List.of(), List.of());
  }
}
