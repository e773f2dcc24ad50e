package clinic.sura.notification.message.web;

import clinic.sura.notification.message.HandleMessage;
import clinic.sura.notification.message.HandleMessage.Result;
import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.message.Messages;
import clinic.sura.notification.occasion.OccasionType;
import clinic.sura.notification.preference.ContactPreference;
import clinic.sura.notification.preference.PersonPreferences;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The desk's worklist of patients whom a message did not reach. */
@RestController
@RequestMapping("/api/messages")
class UnreachedController {

  /** Nobody works through more in a day; the rest comes up as these are seen to. */
  private static final int MOST = 200;

  private final Messages messages;
  private final PersonPreferences people;
  private final HandleMessage handle;
  private final Clock clock;

  UnreachedController(
      Messages messages, PersonPreferences people, HandleMessage handle, Clock clock) {
    this.messages = messages;
    this.people = people;
    this.handle = handle;
    this.clock = clock;
  }

  /**
   * Lists the messages that have failed, that nobody has seen to and that still make sense, by when
   * they were due: at most 200.
   */
  @GetMapping("/unreached")
  @RolesAllowed({Roles.FRONT_DESK, Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  UnreachedList unreached(Caller caller) {
    Instant now = clock.instant();
    return new UnreachedList(
        messages.unreached(caller.clinicId()).stream()
            .filter(intent -> now.isBefore(intent.usefulUntil()))
            .limit(MOST)
            .map(
                intent ->
                    view(intent, people.of(intent.clinicId(), intent.patientId()).orElse(null)))
            .toList());
  }

  /**
   * Notes how the patient was told otherwise: the message leaves the worklist, and the note stays
   * with it. Noted again, the first note stays. 409 {@code message-not-failed} if it has not
   * failed, 404 if there is none.
   */
  @PostMapping("/{id}/handled")
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  MessageResponse handled(
      @PathVariable String id,
      @Valid @RequestBody HandledBody body,
      IdempotencyKey key,
      Caller caller) {
    Cause<MessageIntent> cause = Cause.request(key, HttpStatus.OK.value(), MessageResponse::of);
    return switch (handle.handle(caller.clinicId(), id, caller.name(), body.note(), cause)) {
      case Result.Done(MessageIntent intent) -> MessageResponse.of(intent);
      case Result.NotFailed(var status) ->
          throw new Refusal(
              HttpStatus.CONFLICT,
              "message-not-failed",
              "Only a failed message wants a hand",
              Map.of("status", status));
    };
  }

  private static UnreachedView view(MessageIntent intent, @Nullable ContactPreference who) {
    String visit = OccasionType.VISIT.idOf("");
    return new UnreachedView(
        MessageResponse.of(intent),
        who == null ? intent.patientId() : who.patientId(),
        who == null ? "" : who.givenName(),
        who == null ? "" : who.familyName(),
        who == null ? null : who.phone(),
        who == null ? null : who.email(),
        who == null ? "" : who.language(),
        intent.occasionId().startsWith(visit)
            ? intent.occasionId().substring(visit.length())
            : null);
  }

  /**
   * How the patient was told.
   *
   * @param note in words, such as: called, comes
   */
  record HandledBody(@NotBlank @Size(max = 300) String note) {}

  /** Messages that did not reach anybody. */
  record UnreachedList(List<UnreachedView> messages) {}

  /**
   * A message that has failed, and how to reach the patient otherwise.
   *
   * @param personId the record that stands for the patient
   * @param phone E.164, or null
   * @param email or null
   * @param language BCP 47 tag; empty where nothing is known of the patient
   * @param appointmentId the visit that it is about, if it is about one
   */
  record UnreachedView(
      MessageResponse message,
      String personId,
      String givenName,
      String familyName,
      @Nullable String phone,
      @Nullable String email,
      String language,
      @Nullable String appointmentId) {}
}
