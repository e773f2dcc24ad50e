package clinic.sura.booking.policy.web;

import clinic.sura.booking.policy.AttendancePolicies;
import clinic.sura.booking.policy.AttendancePolicy;
import clinic.sura.booking.setup.Edit;
import clinic.sura.booking.setup.PutEntry;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.ETags;
import clinic.sura.platform.web.ExpectedVersion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The clinic's attendance policy over HTTP. */
@RestController
@RequestMapping("/api/attendance-policy")
class AttendancePolicyController {

  private final AttendancePolicies policies;
  private final PutEntry<AttendancePolicy> put;
  private final Clock clock;

  AttendancePolicyController(AttendancePolicies policies, Clock clock) {
    this.policies = policies;
    this.put = new PutEntry<>(policies);
    this.clock = clock;
  }

  /** Shows the policy; the usual one (24 hours, no limit) before one was set. */
  @GetMapping
  @RolesAllowed({Roles.FRONT_DESK, Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  ResponseEntity<PolicyView> show(Caller caller) {
    String id = caller.clinicId();
    return answer(policies.find(id, id).orElseGet(() -> AttendancePolicy.usual(id)));
  }

  /** Sets the policy, as a whole; the same policy twice changes nothing. */
  @PutMapping
  @RolesAllowed(Roles.MANAGER)
  ResponseEntity<PolicyView> put(
      @Valid @RequestBody PolicyBody body, Caller caller, @Nullable ExpectedVersion expected) {
    var wanted =
        new AttendancePolicy(
            caller.clinicId(), 0, body.freeUntilHours(), body.noShowLimit(), body.noShowMonths());
    var edit = new Edit(caller.name(), clock.instant());
    return answer(put.put(wanted, edit, version -> ExpectedVersion.require(expected, version)));
  }

  private ResponseEntity<PolicyView> answer(AttendancePolicy policy) {
    Edit lastEdit = policies.lastEdit(policy.clinicId(), policy.id()).orElse(null);
    return ResponseEntity.ok()
        .eTag(ETags.of(policy.version()))
        .body(
            new PolicyView(
                policy.version(),
                policy.freeUntilHours(),
                policy.noShowLimit(),
                policy.noShowMonths(),
                lastEdit));
  }

  /**
   * A policy as it is set.
   *
   * @param freeUntilHours how many hours before a visit it may still be called off in time, 0 to
   *     336
   * @param noShowLimit from how many missed visits on a further booking needs a manager, 1 to 20;
   *     none unless said
   * @param noShowMonths how many months back missed visits count, 1 to 60
   */
  record PolicyBody(
      @NotNull @Min(0) @Max(336) Integer freeUntilHours,
      @Nullable @Min(1) @Max(20) Integer noShowLimit,
      @NotNull @Min(1) @Max(60) Integer noShowMonths) {}

  /**
   * A policy as it is shown; version 0 where none was set.
   *
   * @param lastEdit missing if that was before it was kept
   */
  record PolicyView(
      long version,
      int freeUntilHours,
      @Nullable Integer noShowLimit,
      int noShowMonths,
      @Nullable Edit lastEdit) {}
}
