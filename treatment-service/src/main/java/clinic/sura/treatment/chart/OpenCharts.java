package clinic.sura.treatment.chart;

import clinic.sura.platform.aggregate.NotFound;
import org.springframework.stereotype.Service;

/** Charts that have been opened, for everything that is written into one. */
@Service
public class OpenCharts {

  private final Charts charts;

  OpenCharts(Charts charts) {
    this.charts = charts;
  }

  /**
   * The open chart of a patient.
   *
   * @throws NotFound if no consultation was ever booked
   */
  public Chart get(String clinicId, String patientId) {
    return charts
        .find(clinicId, patientId)
        .filter(Chart::isOpen)
        .orElseThrow(() -> new NotFound("charts/" + patientId));
  }
}
