package clinic.sura.treatment.export.web;

import clinic.sura.platform.audit.Audited;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.PdfAnswer;
import clinic.sura.treatment.export.ChartPaper;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A chart on paper. */
@RestController
class ChartPaperController {

  private final ChartPaper papers;

  ChartPaperController(ChartPaper papers) {
    this.papers = papers;
  }

  /**
   * What the chart of a person says, of all records that were merged into one, to be read: as PDF.
   * No open chart: 404.
   */
  @GetMapping("/api/charts/{patientId}/export.pdf")
  @RolesAllowed({Roles.MANAGER, Roles.PHYSICIAN})
  @Audited("Export")
  ResponseEntity<byte[]> pdf(Caller caller, @PathVariable String patientId) {
    return PdfAnswer.of("chart", papers.of(caller.clinicId(), patientId));
  }
}
