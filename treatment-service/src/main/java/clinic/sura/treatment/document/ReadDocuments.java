package clinic.sura.treatment.document;

import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.merge.PatientMerges;
import clinic.sura.treatment.chart.OpenCharts;
import java.util.List;
import org.springframework.stereotype.Service;

/** Reads documents. */
@Service
public class ReadDocuments {

  private final OpenCharts charts;
  private final PatientMerges merges;
  private final ClinicalDocuments documents;

  ReadDocuments(OpenCharts charts, PatientMerges merges, ClinicalDocuments documents) {
    this.charts = charts;
    this.merges = merges;
    this.documents = documents;
  }

  /**
   * Those of a person, the newest first; those entered in error too.
   *
   * @throws NotFound if the patient has no open chart
   */
  public List<ClinicalDocument> of(String clinicId, String patientId) {
    charts.get(clinicId, patientId);
    return documents.of(clinicId, patientId);
  }

  /**
   * One of them.
   *
   * @throws NotFound if the person has none of that id
   */
  public ClinicalDocument get(String clinicId, String patientId, String id) {
    return documents
        .find(clinicId, id)
        .filter(each -> merges.idsOf(clinicId, patientId).contains(each.patientId()))
        .orElseThrow(() -> new NotFound("documents/" + id));
  }

  /** The file of a document. */
  public byte[] file(ClinicalDocument document) {
    return documents.file(document.clinicId(), document.id());
  }
}
