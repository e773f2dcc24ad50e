package clinic.sura.treatment.overview;

import clinic.sura.platform.merge.PatientMerges;
import clinic.sura.treatment.chart.Chart;
import clinic.sura.treatment.chart.OpenCharts;
import clinic.sura.treatment.overview.TimelineEntry.Kind;
import clinic.sura.treatment.overview.TimelineSources.Person;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads all that happened to a person, by all records, a page at a time. */
@Service
public class ReadTimeline {

  private final OpenCharts charts;
  private final PatientMerges merges;
  private final TimelineSources sources;

  ReadTimeline(OpenCharts charts, PatientMerges merges, TimelineSources sources) {
    this.charts = charts;
    this.merges = merges;
    this.sources = sources;
  }

  /**
   * A part of the timeline.
   *
   * @param next the place that the next page comes after; null with the last page
   */
  public record Page(List<TimelineEntry> entries, @Nullable TimelinePlace next) {}

  /**
   * A page, newest first. Of each kind no more is read than the page may need.
   *
   * @param after the last line of the page before; null for the first page
   * @param limit how many lines at most
   * @throws clinic.sura.platform.aggregate.NotFound if the patient has no open chart
   */
  public Page of(String clinicId, String patientId, @Nullable TimelinePlace after, int limit) {
    Chart chart = charts.get(clinicId, patientId);
    Person person = new Person(clinicId, chart, merges.idsOf(clinicId, patientId));
    List<TimelineEntry> found = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      // One more than is shown tells whether there is a next page.
      found.addAll(sources.page(kind, person, after == null ? null : after.among(kind), limit + 1));
    }
    found.sort(TimelineEntry.NEWEST_FIRST);
    if (found.size() <= limit) {
      return new Page(List.copyOf(found), null);
    }
    List<TimelineEntry> shown = List.copyOf(found.subList(0, limit));
    return new Page(shown, TimelinePlace.of(shown.getLast()));
  }
}
