package clinic.sura.platform.audit;

import clinic.sura.platform.audit.VerifyAudit.Verification;
import clinic.sura.platform.audit.VerifyAudit.Wrong;
import clinic.sura.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the audit trail of this service is as it was written. */
@RestController
@RequestMapping("/api/audit")
class AuditController {

  private final VerifyAudit verify;

  AuditController(VerifyAudit verify) {
    this.verify = verify;
  }

  /**
   * Reads the whole trail, of all clinics, and names every entry that was changed, taken out or put
   * in after it was written. It holds no name and no id of anybody. Entries of the last second may
   * be missing at the end of a chain without being found.
   */
  @GetMapping("/verification")
  @RolesAllowed(Roles.MANAGER)
  VerificationView verification() {
    return VerificationView.of(verify.verify());
  }

  /**
   * What was found.
   *
   * @param sound nothing was found
   * @param unchained entries from before there were chains: of these nothing can be said
   * @param heads the ends of the chains: who keeps them can tell later that no end was cut off
   */
  record VerificationView(
      boolean sound,
      long entries,
      long unchained,
      List<FindingView> findings,
      List<HeadView> heads) {

    static VerificationView of(Verification found) {
      return new VerificationView(
          found.isSound(),
          found.entries(),
          found.unchained(),
          found.findings().stream()
              .map(each -> new FindingView(each.wrong(), each.chain(), each.number()))
              .toList(),
          found.heads().stream()
              .map(each -> new HeadView(each.id(), each.entries(), each.hash()))
              .toList());
    }
  }

  /** What is wrong, at which entry of which chain; number 0 stands for the chain as a whole. */
  record FindingView(Wrong wrong, long chain, long number) {}

  /** How many entries a chain has, and the hash of the last one. */
  record HeadView(long chain, long entries, String hash) {}
}
