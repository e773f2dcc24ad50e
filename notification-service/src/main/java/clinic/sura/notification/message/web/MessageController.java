package clinic.sura.notification.message.web;

import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.message.Messages;
import clinic.sura.notification.message.Messages.Place;
import clinic.sura.notification.message.ResendMessage;
import clinic.sura.notification.message.ResendMessage.Result;
import clinic.sura.notification.preference.PersonPreferences;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MessageController {

  private final Messages messages;
  private final PersonPreferences people;
  private final ResendMessage resendMessage;

  MessageController(Messages messages, PersonPreferences people, ResendMessage resendMessage) {
    this.messages = messages;
    this.people = people;
    this.resendMessage = resendMessage;
  }

  /**
   * The messages of a patient, of records that were merged too, sent and planned, by the time they
   * are due, the newest last.
   *
   * @param limit how many at most, 1 to 200
   * @param cursor {@code nextCursor} of the page before
   */
  @GetMapping("/api/messages")
  @RolesAllowed({Roles.FRONT_DESK, Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  MessageList messages(
      @RequestParam @NotBlank String patientId,
      @RequestParam(defaultValue = "100") @Min(1) @Max(200) int limit,
      @RequestParam(required = false) @Nullable String cursor,
      Caller caller) {
    Place after = cursor == null ? null : Places.read(cursor);
    List<MessageIntent> found =
        messages.ofPatient(
            caller.clinicId(), people.recordsOf(caller.clinicId(), patientId), after, limit + 1);
    List<MessageIntent> page = found.subList(0, Math.min(limit, found.size()));
    return new MessageList(
        page.stream().map(MessageResponse::of).toList(),
        found.size() > limit ? Places.cursorAfter(page.getLast()) : null);
  }

  /**
   * Sends a failed message again; it is PLANNED for now with the answer. 409 {@code
   * message-not-failed} or {@code message-no-longer-useful} if it can't be, 404 if there is none.
   */
  @PostMapping("/api/messages/{id}/resend")
  @RolesAllowed(Roles.FRONT_DESK)
  MessageResponse resend(@PathVariable String id, IdempotencyKey key, Caller caller) {
    Cause<MessageIntent> cause = Cause.request(key, 200, MessageResponse::of);
    return switch (resendMessage.resend(caller.clinicId(), id, cause)) {
      case Result.Planned(MessageIntent intent) -> MessageResponse.of(intent);
      case Result.NotFailed(var status) ->
          throw new Refusal(
              HttpStatus.CONFLICT,
              "message-not-failed",
              "Only a failed message can be sent again",
              Map.of("status", status));
      case Result.NoLongerUseful(var usefulUntil) ->
          throw new Refusal(
              HttpStatus.CONFLICT,
              "message-no-longer-useful",
              "What the message says is out of date",
              Map.of("usefulUntil", usefulUntil));
    };
  }
}
