package clinic.sura.treatment.protocol;

import clinic.sura.platform.aggregate.NotFound;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;

/** Records that a physician stands for a version of a protocol, and tells who does. */
@Service
public class ApproveProtocol {

  private final Protocols protocols;
  private final ProtocolApprovals approvals;
  private final Clock clock;

  ApproveProtocol(Protocols protocols, ProtocolApprovals approvals, Clock clock) {
    this.protocols = protocols;
    this.approvals = approvals;
    this.clock = clock;
  }

  /**
   * Approves a version as its file is now. A second approval by the same physician changes nothing.
   *
   * @return all approvals of the version in the clinic, the earliest first
   * @throws NotFound if there is no such protocol
   */
  public List<ProtocolApproval> approve(
      String clinicId, String protocolId, String physicianId, String physicianName) {
    String sha256 =
        protocols.sha256Of(protocolId).orElseThrow(() -> new NotFound("protocols/" + protocolId));
    approvals.keep(
        new ProtocolApproval(
            clinicId,
            protocolId,
            sha256,
            physicianId,
            physicianName,
            clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    return of(clinicId).stream().filter(each -> each.protocolId().equals(protocolId)).toList();
  }

  /** All approvals of a clinic, the earliest first. */
  public List<ProtocolApproval> of(String clinicId) {
    return approvals.of(clinicId);
  }
}
