package clinic.sura.treatment.overview;

import clinic.sura.platform.aggregate.Before;
import clinic.sura.treatment.overview.TimelineEntry.Kind;
import java.time.Instant;

/** The last line of a page of the timeline: the next page comes after it. */
public record TimelinePlace(Instant at, Kind kind, String id) {

  static TimelinePlace of(TimelineEntry last) {
    return new TimelinePlace(last.at(), last.kind(), last.id());
  }

  /** The same place among the lines of one kind. */
  Before among(Kind other) {
    int order = other.compareTo(kind);
    return new Before(at, order > 0 ? "" : order == 0 ? id : null);
  }
}
