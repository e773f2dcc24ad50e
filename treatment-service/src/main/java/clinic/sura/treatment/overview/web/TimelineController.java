package clinic.sura.treatment.overview.web;

import clinic.sura.platform.audit.Audited;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.Cursor;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import clinic.sura.treatment.overview.ReadTimeline;
import clinic.sura.treatment.overview.TimelineEntry.Kind;
import clinic.sura.treatment.overview.TimelinePlace;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All that happened to a patient, page by page. */
@RestController
class TimelineController {

  private static final String BETWEEN = " ";

  private final ReadTimeline timeline;

  TimelineController(ReadTimeline timeline) {
    this.timeline = timeline;
  }

  /**
   * A page of the timeline, newest first, with what is to come first of all; of records that were
   * merged too. Pages join without a gap and without a repeat, whatever is added meanwhile. No open
   * chart: 404.
   *
   * @param limit how many lines at most, 1 to 100
   * @param cursor {@code nextCursor} of the page before
   */
  @GetMapping("/api/charts/{patientId}/timeline")
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE})
  @Audited("Chart")
  TimelineAnswer page(
      Caller caller,
      @PathVariable String patientId,
      @RequestParam(defaultValue = "30") @Min(1) @Max(100) int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    TimelinePlace after = cursor == null ? null : place(cursor);
    ReadTimeline.Page page = timeline.of(caller.clinicId(), patientId, after, limit);
    TimelinePlace next = page.next();
    return new TimelineAnswer(
        patientId,
        page.entries().stream().map(TimelineLine::of).toList(),
        next == null ? null : Cursor.of(key(next)));
  }

  private static String key(TimelinePlace place) {
    return place.at().toEpochMilli() + BETWEEN + place.kind() + BETWEEN + place.id();
  }

  private static TimelinePlace place(String cursor) {
    String[] parts = Cursor.read(cursor).split(BETWEEN, 3);
    try {
      if (parts.length == 3) {
        return new TimelinePlace(
            Instant.ofEpochMilli(Long.parseLong(parts[0])), Kind.valueOf(parts[1]), parts[2]);
      }
    } catch (IllegalArgumentException notOurs) {
      // told below
    }
    throw new FieldErrors(List.of(new FieldError("cursor", "must be a nextCursor of this list")));
  }
}
