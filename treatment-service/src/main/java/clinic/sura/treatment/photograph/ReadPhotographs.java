package clinic.sura.treatment.photograph;

import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.merge.PatientMerges;
import clinic.sura.treatment.chart.OpenCharts;
import java.util.List;
import org.springframework.stereotype.Service;

/** Reads photographs. */
@Service
public class ReadPhotographs {

  private final OpenCharts charts;
  private final PatientMerges merges;
  private final Photographs photographs;

  ReadPhotographs(OpenCharts charts, PatientMerges merges, Photographs photographs) {
    this.charts = charts;
    this.merges = merges;
    this.photographs = photographs;
  }

  /**
   * Those of a person, the earliest first; those entered in error too.
   *
   * @throws NotFound if the patient has no open chart
   */
  public List<Photograph> of(String clinicId, String patientId) {
    charts.get(clinicId, patientId);
    return photographs.of(clinicId, patientId);
  }

  /**
   * The picture of one of them, as JPEG.
   *
   * @throws NotFound if the person has none of that id
   */
  public byte[] picture(String clinicId, String patientId, String id) {
    return photographs.picture(clinicId, get(clinicId, patientId, id).id());
  }

  /**
   * One of them.
   *
   * @throws NotFound if the person has none of that id
   */
  Photograph get(String clinicId, String patientId, String id) {
    return photographs
        .find(clinicId, id)
        .filter(each -> merges.idsOf(clinicId, patientId).contains(each.patientId()))
        .orElseThrow(() -> new NotFound("photographs/" + id));
  }
}
