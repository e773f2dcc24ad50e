package clinic.sura.platform.time;

import clinic.sura.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moves the business clock; exists under the profile {@code local} only. */
@RestController
@RequestMapping("/local/clock")
class ClockController {

  private final MovableClock clock;

  ClockController(MovableClock clock) {
    this.clock = clock;
  }

  @GetMapping
  @RolesAllowed({Roles.FRONT_DESK, Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  Reading read() {
    return new Reading(clock.instant(), clock.offset());
  }

  /** Sets how far the clock is ahead of real time, as an ISO 8601 duration. */
  @PutMapping
  @RolesAllowed(Roles.MANAGER)
  Reading move(@RequestBody Move move) {
    clock.moveTo(move.offset());
    return read();
  }

  record Move(Duration offset) {}

  record Reading(Instant now, Duration offset) {}
}
