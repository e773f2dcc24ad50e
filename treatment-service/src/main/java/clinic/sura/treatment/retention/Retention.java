package clinic.sura.treatment.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of a person's records must be kept on a day, and what may be erased.
 *
 * @param lastVisitOn in the clinic's calendar, one to come among them; null if the patient never
 *     came and is not expected
 * @param keptThrough the last day on which the medical record must be there; null if there is none
 * @param holdings kinds of records that there are any of
 */
public record Retention(
    @Nullable LocalDate lastVisitOn, @Nullable LocalDate keptThrough, List<Holding> holdings) {

  /** Kinds of records, each with the reason why it is kept, or that it need not be. */
  public enum Kind {
    IDENTITY(true, "It says whose record it is."),
    ASSESSMENTS(true, "What was found before a treatment is part of the medical record."),
    PLANS(true, "What the patient accepted is part of the medical record."),
    CONSENTS(true, "They show that what was done was allowed, those that were taken back too."),
    SIGNED_SESSIONS(
        true,
        "A signed session is never changed or taken out: each one carries the last one's hash."),
    LOTS(true, "Whoever was given a lot must be found if it is recalled."),
    OUTCOMES(true, "What a treatment has brought is part of the medical record."),
    ADVERSE_EVENTS(true, "What happened after a treatment is part of the medical record."),
    PHOTOGRAPHS(true, "They are part of the medical record, as the consent to them says."),
    DOCUMENTS(true, "What was known of the patient from elsewhere is part of the record."),
    ACCESSES(true, "Who saw the record is known for as long as there is one."),
    PLANS_NOT_ACCEPTED(false, "Nothing was done by them."),
    DRAFT_SESSIONS(false, "Nothing was signed of them.");

    private final boolean recorded;
    private final String reason;

    Kind(boolean recorded, String reason) {
      this.recorded = recorded;
      this.reason = reason;
    }

    public String reason() {
      return reason;
    }
  }

  /**
   * Records of a kind.
   *
   * @param mayBeErased whether nothing stands against erasing them on that day
   */
  public record Holding(Kind kind, int count, boolean mayBeErased) {}

  /** Whether nothing of the chart must be kept any more. */
  boolean isOver() {
    return holdings.stream().allMatch(Holding::mayBeErased);
  }

  public Retention {
    holdings = List.copyOf(holdings);
  }

  /**
   * What holds on a day.
   *
   * @param lastVisitOn null if the patient never came: there is no medical record then
   * @param counts how many records there are, by kind
   */
  static Retention on(
      LocalDate today,
      RetentionRule rule,
      @Nullable LocalDate lastVisitOn,
      Map<Kind, Integer> counts) {
    LocalDate keptThrough = lastVisitOn == null ? null : rule.keptThrough(lastVisitOn);
    boolean over = keptThrough == null || today.isAfter(keptThrough);
    List<Holding> holdings = new ArrayList<>();
    Arrays.stream(Kind.values())
        .forEach(
            kind -> {
              int count = counts.getOrDefault(kind, 0);
              if (count > 0) {
                holdings.add(new Holding(kind, count, over || !kind.recorded));
              }
            });
    return new Retention(lastVisitOn, keptThrough, holdings);
  }
}
