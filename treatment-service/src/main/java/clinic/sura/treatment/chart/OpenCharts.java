package clinic.sura.treatment.chart;

import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.merge.PatientMerges;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Charts that have been opened, for everything that is written into one. */
@Service
public class OpenCharts {

  private final Charts charts;
  private final PatientMerges merges;

  OpenCharts(Charts charts, PatientMerges merges) {
    this.charts = charts;
    this.merges = merges;
  }

  /**
   * The open chart of a patient, with what is known of the same person by other records: see {@link
   * Chart#together}.
   *
   * @throws NotFound if no consultation was ever booked
   */
  public Chart get(String clinicId, String patientId) {
    return of(clinicId, patientId, merges.idsOf(clinicId, patientId), List.of());
  }

  /**
   * As {@link #get}, where some is known already.
   *
   * @param records ids of all records of the person
   * @param read those of their charts that were read a moment ago
   */
  Chart of(String clinicId, String patientId, Set<String> records, List<Chart> read) {
    Optional<Chart> own = find(clinicId, patientId, read);
    List<Chart> others =
        records.stream()
            .filter(id -> !id.equals(patientId))
            .flatMap(id -> find(clinicId, id, read).stream())
            .toList();
    return own.or(() -> others.stream().map(o -> Chart.unopened(clinicId, patientId)).findFirst())
        .map(chart -> chart.together(others))
        .filter(Chart::isOpen)
        .orElseThrow(() -> new NotFound("charts/" + patientId));
  }

  private Optional<Chart> find(String clinicId, String patientId, List<Chart> read) {
    return read.stream()
        .filter(chart -> chart.patientId().equals(patientId))
        .findFirst()
        .or(() -> charts.find(clinicId, patientId));
  }
}
