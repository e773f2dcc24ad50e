package clinic.sura.platform.audit;

import clinic.sura.platform.audit.KeptEnds.KeptEnd;
import clinic.sura.platform.audit.PatientAccesses.Page;
import clinic.sura.platform.audit.VerifyAudit.Finding;
import clinic.sura.platform.audit.VerifyAudit.Verification;
import clinic.sura.platform.audit.VerifyAudit.Wrong;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.Cursor;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the audit trail of this service says, and whether it is as it was written. */
@RestController
@RequestMapping("/api/audit")
class AuditController {

  private static final int PAGE = 100;

  private final VerifyAudit verify;
  private final PatientAccesses accesses;

  AuditController(VerifyAudit verify, PatientAccesses accesses) {
    this.verify = verify;
    this.accesses = accesses;
  }

  /**
   * Who read or wrote what of a patient in this service, the newest first, 100 at a time; of all
   * records that are the same person. A list that named the patient among others counts, and so
   * does what was refused. No such patient: an empty list.
   *
   * @param cursor where the last page ended
   */
  @GetMapping("/accesses")
  @RolesAllowed(Roles.MANAGER)
  @Audited("Audit")
  AccessList ofPatient(
      Caller caller,
      @RequestParam String patientId,
      @RequestParam(required = false) @Nullable String cursor) {
    Page page = accesses.of(caller.clinicId(), patientId, placeOf(cursor), PAGE);
    ObjectId after = page.after();
    return new AccessList(
        page.entries().stream().map(AccessView::of).toList(),
        after == null ? null : Cursor.of(after.toHexString()));
  }

  private static @Nullable ObjectId placeOf(@Nullable String cursor) {
    String place = Cursor.readIfPresent(cursor);
    if (place == null) {
      return null;
    }
    if (!ObjectId.isValid(place)) {
      throw new FieldErrors(List.of(new FieldError("cursor", "must be a nextCursor of this list")));
    }
    return new ObjectId(place);
  }

  /** Accesses; {@code nextCursor} is null at the end. */
  record AccessList(List<AccessView> accesses, @Nullable String nextCursor) {}

  /**
   * An access.
   *
   * @param by name of who it was
   * @param action READ; or WRITE, which was asked for, and WRITTEN, which is its answer
   * @param kind the kind of record, such as Chart
   * @param status of the answer, as HTTP has it: from 400 on, nothing was shown or done; null where
   *     it is not known
   * @param traceId the same for a WRITE and its WRITTEN; null where it is not known
   * @param patients how many patients the answer named; null where it is not known, or everybody
   */
  record AccessView(
      String id,
      Instant at,
      String by,
      Set<String> roles,
      String action,
      String kind,
      String path,
      @Nullable String traceId,
      @Nullable Integer status,
      @Nullable Integer patients) {

    static AccessView of(AuditEntry entry) {
      List<String> named = entry.patientIds();
      return new AccessView(
          entry.id().toHexString(),
          entry.at(),
          entry.name(),
          entry.roles(),
          entry.action(),
          entry.kind(),
          entry.path(),
          entry.traceId(),
          entry.status(),
          named == null || entry.everybody() != null ? null : named.size());
    }
  }

  /**
   * Reads the whole trail, of all clinics, and names every entry that was changed, taken out or put
   * in after it was written. It holds no name and no id of anybody. Entries of the last second may
   * be missing at the end of a chain without being found.
   */
  @GetMapping("/verification")
  @RolesAllowed(Roles.MANAGER)
  VerificationView verification() {
    return VerificationView.of(verify.verify(new KeptEnds(List.of())));
  }

  /**
   * Ends of chains that were kept elsewhere.
   *
   * @param ends at most 5000
   */
  record KeptHeads(@NotNull @Size(max = 5000) List<@NotNull @Valid KeptHead> ends) {}

  /**
   * How a chain ended when it was verified before, as the answer had it.
   *
   * @param chain its number; 0 stands for the entries from before there were chains
   * @param entries how many it had
   * @param hash SHA-256 in hexadecimal digits
   */
  record KeptHead(
      @NotNull @Min(0) Long chain,
      @NotNull @Min(0) Long entries,
      @NotNull @Pattern(regexp = "[0-9a-f]{64}") String hash) {

    KeptEnd end() {
      return new KeptEnd(chain, entries, hash);
    }
  }

  /**
   * As GET, and names every chain that does not come as far as a kept end of it, or has another
   * entry there: somebody cut off its end, or made it anew. Nothing is changed.
   */
  @PostMapping("/verification")
  @RolesAllowed(Roles.MANAGER)
  VerificationView verificationAgainst(@Valid @RequestBody KeptHeads kept) {
    return VerificationView.of(
        verify.verify(new KeptEnds(kept.ends().stream().map(KeptHead::end).toList())));
  }

  /**
   * What was found.
   *
   * @param sound nothing was found
   * @param unchained entries from before there were chains, as many as the register knows of
   * @param heads the ends of the chains, and chain 0 for the entries from before there were any:
   *     who keeps them can tell later that no end was cut off
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
          found.findings().stream().map(FindingView::of).toList(),
          found.heads().stream()
              .map(each -> new HeadView(each.id(), each.entries(), each.hash()))
              .toList());
    }
  }

  /**
   * What is wrong, at which entry of which chain; number 0 stands for the chain as a whole, and
   * chain 0 for the entries from before there were chains.
   *
   * @param entryId of an entry that has no place in a chain; null of all others
   */
  record FindingView(Wrong wrong, long chain, long number, @Nullable String entryId) {

    static FindingView of(Finding finding) {
      ObjectId id = finding.entryId();
      return new FindingView(
          finding.wrong(), finding.chain(), finding.number(), id == null ? null : id.toHexString());
    }
  }

  /** How many entries a chain has, and the hash of the last one. */
  record HeadView(long chain, long entries, String hash) {}
}
