package clinic.sura.notification.plan.web;

import clinic.sura.notification.plan.PlanMessages;
import clinic.sura.notification.preference.ReachOnLine;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** By which id patients are reached on LINE, over HTTP. */
@RestController
class LineUserController {

  private final ReachOnLine reachOnLine;
  private final PlanMessages planMessages;

  LineUserController(ReachOnLine reachOnLine, PlanMessages planMessages) {
    this.reachOnLine = reachOnLine;
    this.planMessages = planMessages;
  }

  /**
   * Notes the patient's LINE user id with the record that stands for the person; messages that wait
   * go there from then on if the patient wants so. 404 if nothing is known of the patient.
   */
  @PutMapping("/api/preferences/{patientId}/line")
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  ResponseEntity<Void> put(
      @PathVariable String patientId, @Valid @RequestBody LineUser user, Caller caller) {
    return reach(caller, patientId, user.userId());
  }

  /** Forgets the patient's LINE user id; 404 if nothing is known of the patient. */
  @DeleteMapping("/api/preferences/{patientId}/line")
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  ResponseEntity<Void> delete(@PathVariable String patientId, Caller caller) {
    return reach(caller, patientId, null);
  }

  private ResponseEntity<Void> reach(Caller caller, String patientId, @Nullable String userId) {
    String reached = reachOnLine.by(caller.clinicId(), patientId, userId).patientId();
    planMessages.ofPatient(caller.clinicId(), reached);
    return ResponseEntity.noContent().build();
  }

  /**
   * A person at LINE.
   *
   * @param userId as LINE's webhooks name it: U and 32 hexadecimal digits
   */
  record LineUser(@NotNull @Pattern(regexp = "U[0-9a-f]{32}") String userId) {}
}
