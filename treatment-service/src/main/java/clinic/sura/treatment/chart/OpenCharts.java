package clinic.sura.treatment.chart;

import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.merge.PatientMerges;
import java.util.List;
import java.util.Optional;
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
    Optional<Chart> own = charts.find(clinicId, patientId);
    List<Chart> others =
        merges.idsOf(clinicId, patientId).stream()
            .filter(id -> !id.equals(patientId))
            .flatMap(id -> charts.find(clinicId, id).stream())
            .toList();
    return own.or(() -> others.stream().map(o -> Chart.unopened(clinicId, patientId)).findFirst())
        .map(chart -> chart.together(others))
        .filter(Chart::isOpen)
        .orElseThrow(() -> new NotFound("charts/" + patientId));
  }
}
