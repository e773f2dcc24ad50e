package clinic.sura.treatment.session.web;

import clinic.sura.platform.audit.Audited;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.treatment.session.SignatureChain.Link;
import clinic.sura.treatment.session.VerifyChart;
import clinic.sura.treatment.session.VerifyChart.Verification;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether a chart still says what was signed. */
@RestController
@RequestMapping("/api/charts/{patientId}/verification")
class ChartVerificationController {

  private final VerifyChart charts;

  ChartVerificationController(VerifyChart charts) {
    this.charts = charts;
  }

  /**
   * What was found.
   *
   * @param intact whether nothing was changed, left out or put in after it was signed
   * @param sessions in the order in which they were signed
   * @param missingSessionIds sessions that the chart knows of and that are not there
   * @param shortenedSessionIds sessions whose last amendment is not there
   */
  record VerificationAnswer(
      boolean intact,
      List<Link> sessions,
      List<String> missingSessionIds,
      List<String> shortenedSessionIds) {}

  /** Computes the hashes of everything that was signed again. No open chart: 404. */
  @GetMapping
  @RolesAllowed({Roles.PHYSICIAN, Roles.MANAGER})
  @Audited("Chart")
  VerificationAnswer verify(Caller caller, @PathVariable String patientId) {
    Verification found = charts.verify(caller.clinicId(), patientId);
    return new VerificationAnswer(
        found.isIntact(), found.sessions(), found.missingSessionIds(), found.shortenedSessionIds());
  }
}
