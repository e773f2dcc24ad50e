package clinic.sura.treatment.session.web;

import clinic.sura.platform.audit.Audited;
import clinic.sura.platform.file.FileReading;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.treatment.session.VerifyRecords;
import clinic.sura.treatment.session.VerifyRecords.Verification;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether all records of a clinic still say what was signed, and its vials balance. */
@RestController
@RequestMapping("/api/records/verification")
class RecordsVerificationController {

  private static final int MOST_FINDINGS = 100;

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
   * @param consents how many were held against their seals
   * @param unsealedConsents how many are from before there were seals: of these nothing can be said
   * @param photographs how many were held against their digests
   * @param documents how many were held against their digests
   * @param findings at most 100 of each kind, each with the record's id
   */
  record RecordsAnswer(
      boolean sound,
      long signedSessions,
      long vials,
      long consents,
      long unsealedConsents,
      long photographs,
      long documents,
      List<RecordFinding> findings) {

    static RecordsAnswer of(Verification found) {
      List<RecordFinding> findings = new ArrayList<>();
      found
          .records()
          .findings()
          .forEach(each -> findings.add(new RecordFinding(each.wrong().name(), each.id())));
      found.consents().findings().stream()
          .limit(MOST_FINDINGS)
          .forEach(each -> findings.add(new RecordFinding(each.wrong().name(), each.consentId())));
      addFiles(findings, "PHOTOGRAPH", found.photographs());
      addFiles(findings, "DOCUMENT", found.documents());
      return new RecordsAnswer(
          found.isSound(),
          found.records().signedSessions(),
          found.records().vials(),
          found.consents().sealed(),
          found.consents().unsealed(),
          found.photographs().files(),
          found.documents().files(),
          findings);
    }
  }

  private static void addFiles(
      List<RecordFinding> findings, String kind, FileReading.Report files) {
    files.changedIds().forEach(id -> findings.add(new RecordFinding(kind + "_CHANGED", id)));
    files.missingIds().forEach(id -> findings.add(new RecordFinding(kind + "_FILE_MISSING", id)));
  }

  /**
   * Something that is wrong.
   *
   * @param wrong such as SESSION_CHANGED, VIAL_UNBALANCED or PHOTOGRAPH_FILE_MISSING
   * @param id of the session, vial, consent, photograph or document
   */
  record RecordFinding(String wrong, String id) {}

  /** Reads all sessions, charts, vials, consents, photographs and documents of the clinic. */
  @GetMapping
  @RolesAllowed(Roles.MANAGER)
  @Audited("Audit")
  RecordsAnswer verify(Caller caller) {
    return RecordsAnswer.of(records.verify(caller.clinicId()));
  }
}
