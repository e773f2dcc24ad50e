package clinic.sura.treatment.chart.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.AlreadyDone;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.StaleVersion;
import clinic.sura.treatment.chart.Chart;
import clinic.sura.treatment.chart.Charts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

@Component
class MongoCharts implements Charts {

  private static final int AT_ONCE = 200;
  private static final Cause.Written NATURAL = new Cause.Written.ForNothing();

  private final AggregateCollection<ChartDocument> charts;

  MongoCharts(Aggregates aggregates) {
    charts = aggregates.collection("charts", ChartDocument.class);
    charts.createIndex(ascending("clinicId", "encounters.appointmentId"));
    charts.createIndex(ascending("clinicId", "checkedInOn"));
  }

  @Override
  public Optional<Chart> find(String clinicId, String patientId) {
    return charts.find(clinicId, patientId).map(ChartDocument::chart);
  }

  @Override
  public Optional<Chart> ofAppointment(String clinicId, String appointmentId) {
    return Optional.ofNullable(
            charts
                .documents()
                .find(and(eq("clinicId", clinicId), eq("encounters.appointmentId", appointmentId)))
                .first())
        .map(ChartDocument::chart);
  }

  @Override
  public List<Chart> checkedInOn(String clinicId, LocalDate day) {
    List<Chart> found = new ArrayList<>();
    charts
        .documents()
        .find(and(eq("clinicId", clinicId), eq("checkedInOn", day.toString())))
        .forEach(document -> found.add(document.chart()));
    return found;
  }

  @Override
  public void each(String clinicId, Consumer<Chart> chart) {
    charts
        .documents()
        .find(eq("clinicId", clinicId))
        .batchSize(AT_ONCE)
        .forEach(document -> chart.accept(document.chart()));
  }

  @Override
  public void insert(Chart chart, List<ClinicEvent> events) {
    try {
      charts.insert(ChartDocument.of(chart), events, NATURAL);
    } catch (AlreadyDone other) {
      // Not this news again, but other news of the same patient that was faster.
      throw new StaleVersion("charts/" + chart.patientId());
    }
  }

  @Override
  public void save(Chart chart, List<ClinicEvent> events) {
    charts.save(ChartDocument.of(chart), events, NATURAL);
  }
}
