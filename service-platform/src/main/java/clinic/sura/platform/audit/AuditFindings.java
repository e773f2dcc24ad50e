package clinic.sura.platform.audit;

import clinic.sura.platform.audit.VerifyAudit.Finding;
import clinic.sura.platform.audit.VerifyAudit.Wrong;
import java.util.ArrayList;
import java.util.List;

/** As many as one can look into: a forged number must not make millions of them. */
final class AuditFindings {

  private static final int MOST = 100;

  private final List<Finding> found = new ArrayList<>();

  boolean hasRoom() {
    return found.size() < MOST;
  }

  void add(Finding finding) {
    if (hasRoom()) {
      found.add(finding);
    }
  }

  void addMissing(long chain, long from, long until) {
    for (long number = from; number <= until && hasRoom(); number++) {
      found.add(new Finding(Wrong.MISSING, chain, number));
    }
  }

  List<Finding> all() {
    return List.copyOf(found);
  }
}
