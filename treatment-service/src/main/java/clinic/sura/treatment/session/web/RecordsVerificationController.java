package clinic.sura.treatment.session.web;

import clinic.sura.platform.audit.Audited;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.treatment.session.VerifyRecords;
import clinic.sura.treatment.session.VerifyRecords.Flaw;
import clinic.sura.treatment.session.VerifyRecords.Report;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether all records of a clinic still say what was signed, and its vials balance. */
@RestController
@RequestMapping("/api/records/verification")
class RecordsVerificationController {

  private final VerifyRecords records;

  RecordsVerificationController(VerifyRecords records) {
    this.records = records;
  }

  /**
   * What was looked at, and what was found.
   *
   * @param sound whether nothing was found
   * @param signedSessions how many were held against their signatures
   * @param vials how many were held against the sessions that drew from them
   * @param findings at most 100, each with the id of the session or vial
   */
  record RecordsAnswer(boolean sound, long signedSessions, long vials, List<Flaw> findings) {}

  /** Reads all sessions, charts and vials of the caller's clinic. */
  @GetMapping
  @RolesAllowed(Roles.MANAGER)
  @Audited("Audit")
  RecordsAnswer verify(Caller caller) {
    Report found = records.verify(caller.clinicId());
    return new RecordsAnswer(
        found.isSound(), found.signedSessions(), found.vials(), found.findings());
  }
}
