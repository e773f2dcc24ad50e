package clinic.sura.platform.fault;

import clinic.sura.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Arms fail points; exists under the profile {@code local} only. */
@RestController
class FailPointController {

  private final ArmedFailPoints points;

  FailPointController(ArmedFailPoints points) {
    this.points = points;
  }

  /** Lets the process die when it passes the point for the nth time from now. */
  @PutMapping("/local/fail-points/{name}")
  @RolesAllowed(Roles.MANAGER)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void arm(@PathVariable String name, @RequestParam(defaultValue = "1") int nth) {
    points.arm(name, nth);
  }
}
