package clinic.sura.treatment.protocol.web;

import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.audit.Audited;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.treatment.protocol.ApproveProtocol;
import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.protocol.ProtocolApproval;
import clinic.sura.treatment.protocol.Protocols;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Protocols, to be read and approved. They are changed as files. */
@RestController
@RequestMapping("/api/protocols")
class ProtocolController {

  private final Protocols protocols;
  private final ApproveProtocol approving;

  ProtocolController(Protocols protocols, ApproveProtocol approving) {
    this.protocols = protocols;
    this.approving = approving;
  }

  /** All protocols; {@code nextCursor} is always null: the list is short. */
  record ProtocolList(List<ProtocolSummary> protocols, @Nullable String nextCursor) {}

  /**
   * A protocol in short.
   *
   * @param current whether new records of its programme are written under it
   * @param standard whether records that name no programme are written under it
   * @param approvals by physicians of the clinic, the earliest first
   */
  record ProtocolSummary(
      String id,
      String programme,
      int version,
      String title,
      boolean current,
      boolean standard,
      List<ApprovalAnswer> approvals) {}

  /**
   * A physician stands for a version.
   *
   * @param sha256 of the file that was approved, in hexadecimal digits
   * @param own whether it is the caller's
   */
  record ApprovalAnswer(
      String physicianId, String physicianName, Instant approvedAt, String sha256, boolean own) {

    static ApprovalAnswer of(ProtocolApproval approval, Caller caller) {
      return new ApprovalAnswer(
          approval.physicianId(),
          approval.physicianName(),
          approval.at(),
          approval.sha256(),
          approval.physicianId().equals(caller.subject()));
    }
  }

  /** Approvals of a version; {@code nextCursor} is always null: the list is short. */
  record ApprovalList(List<ApprovalAnswer> approvals, @Nullable String nextCursor) {}

  /** Every version of every programme, the newest version of each first. */
  @GetMapping
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  ProtocolList all(Caller caller) {
    List<String> current = protocols.inUse().stream().map(Protocol::id).toList();
    List<ProtocolApproval> approved = approving.of(caller.clinicId());
    return new ProtocolList(
        protocols.all().stream()
            .map(
                each ->
                    new ProtocolSummary(
                        each.id(),
                        each.programme(),
                        each.version(),
                        each.title(),
                        current.contains(each.id()),
                        each.id().equals(protocols.current().id()),
                        approved.stream()
                            .filter(approval -> approval.protocolId().equals(each.id()))
                            .map(approval -> ApprovalAnswer.of(approval, caller))
                            .toList()))
            .sorted(
                Comparator.comparing(ProtocolSummary::programme)
                    .thenComparing(ProtocolSummary::version, Comparator.reverseOrder()))
            .toList(),
        null);
  }

  /**
   * One protocol with every number and its source; {@code current} is the one that new records are
   * written under if they name no programme. Unknown: 404.
   *
   * @param id such as {@code calf-reduction-1}, or {@code current}
   */
  @GetMapping("/{id}")
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  ProtocolAnswer get(Caller caller, @PathVariable String id) {
    Protocol protocol =
        id.equals("current")
            ? protocols.current()
            : protocols.find(id).orElseThrow(() -> new NotFound("protocols/" + id));
    return ProtocolAnswer.of(protocol);
  }

  /**
   * Records that the calling physician stands for a version, and answers with all who do; a second
   * time changes nothing. Unknown: 404.
   *
   * @param id such as {@code calf-reduction-1}
   */
  @PostMapping("/{id}/approvals")
  @RolesAllowed(Roles.PHYSICIAN)
  @Audited("Protocol")
  @ResponseStatus(HttpStatus.CREATED)
  ApprovalList approve(Caller caller, @PathVariable String id) {
    return new ApprovalList(
        approving.approve(caller.clinicId(), id, caller.subject(), caller.name()).stream()
            .map(approval -> ApprovalAnswer.of(approval, caller))
            .toList(),
        null);
  }
}
