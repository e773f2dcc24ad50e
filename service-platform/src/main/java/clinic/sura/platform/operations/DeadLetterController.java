package clinic.sura.platform.operations;

import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.Refusal;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Events that this service could not handle: look at them, mend the cause, replay them. */
@RestController
@RequestMapping("/api/operations/dead-letters")
class DeadLetterController {

  private final DeadLetters letters;

  DeadLetterController(DeadLetters letters) {
    this.letters = letters;
  }

  /**
   * The newest first, at most 500.
   *
   * @param status PARKED or REPLAYED
   */
  @GetMapping
  @RolesAllowed(Roles.MANAGER)
  Listing list(@RequestParam(defaultValue = "PARKED") String status) {
    return new Listing(letters.list(status).stream().map(Summary::of).toList());
  }

  /** One with its headers and payload. */
  @GetMapping("/{id}")
  @RolesAllowed(Roles.MANAGER)
  DeadLetter get(@PathVariable String id) {
    return letters.get(id);
  }

  /** Handles it again in this service; 409 with the reason if it still can't be handled. */
  @PostMapping("/{id}/replay")
  @RolesAllowed(Roles.MANAGER)
  Summary replay(@PathVariable String id, IdempotencyKey key) {
    try {
      return Summary.of(letters.replay(id));
    } catch (clinic.sura.platform.aggregate.NotFound e) {
      throw e;
    } catch (RuntimeException e) {
      throw new Refusal(
          HttpStatus.CONFLICT,
          "replay-failed",
          "The event still can't be handled; it stays parked.",
          Map.of("reason", e.getClass().getSimpleName() + ": " + e.getMessage()));
    }
  }

  record Listing(List<Summary> deadLetters) {}

  record Summary(
      String id,
      String topic,
      @org.jspecify.annotations.Nullable String type,
      @org.jspecify.annotations.Nullable String eventId,
      String reason,
      java.time.Instant parkedAt,
      String status) {

    static Summary of(DeadLetter letter) {
      return new Summary(
          letter.id(),
          letter.topic(),
          letter.type(),
          letter.eventId(),
          letter.reason(),
          letter.parkedAt(),
          letter.status());
    }
  }
}
