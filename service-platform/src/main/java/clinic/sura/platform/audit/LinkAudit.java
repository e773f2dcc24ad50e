package clinic.sura.platform.audit;

import clinic.sura.platform.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * Names in the audit trail who came by a link: nobody is signed in there, and only whoever has read
 * the link knows whose it is. A link that opens nothing leaves no line.
 */
public final class LinkAudit {

  private static final String NAME = "Patient, by link";

  private final AuditTrail trail;

  LinkAudit(AuditTrail trail) {
    this.trail = trail;
  }

  /**
   * To be called by an {@link Audited} handler once its link has opened something, and before
   * anything is shown or done.
   *
   * @param patientId whose link it is
   */
  public void opened(HttpServletRequest request, String clinicId, String patientId) {
    trail.opened(request, new Caller(patientId, NAME, Set.of(), clinicId, null));
  }
}
