package clinic.sura.notification.message.web;

import clinic.sura.notification.message.MessageIntent;
import clinic.sura.notification.message.MessageKind;
import clinic.sura.notification.message.MessageSearch;
import clinic.sura.notification.message.MessageStatus;
import clinic.sura.notification.message.Messages;
import clinic.sura.notification.message.Messages.Place;
import clinic.sura.notification.preference.ContactPreference;
import clinic.sura.notification.preference.PersonPreferences;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looks for messages of the whole clinic, over HTTP. */
@RestController
class SearchController {

  private static final Duration LONGEST = Duration.ofDays(93);

  private final Messages messages;
  private final PersonPreferences people;

  SearchController(Messages messages, PersonPreferences people) {
    this.messages = messages;
    this.people = people;
  }

  /**
   * Looks for messages by when they are due, the oldest first; 400 if that is longer than 93 days.
   *
   * @param from first instant at which they are due
   * @param until first instant after that
   * @param status any unless said
   * @param kind any unless said
   * @param patientId anybody's unless said; of merged records, either leads to all
   * @param limit how many at most, 1 to 100
   * @param cursor {@code nextCursor} of the page before
   */
  @GetMapping("/api/messages/search")
  @RolesAllowed({Roles.FRONT_DESK, Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  FoundMessages search(
      @RequestParam Instant from,
      @RequestParam Instant until,
      @RequestParam(required = false) @Nullable MessageStatus status,
      @RequestParam(required = false) @Nullable MessageKind kind,
      @RequestParam(required = false) @Nullable String patientId,
      @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
      @RequestParam(required = false) @Nullable String cursor,
      Caller caller) {
    requireSpan(from, until);
    Set<String> records =
        patientId == null ? Set.of() : people.recordsOf(caller.clinicId(), patientId);
    var wanted = new MessageSearch(caller.clinicId(), from, until, status, kind, records);
    Place after = cursor == null ? null : Places.read(cursor);
    List<MessageIntent> found = messages.search(wanted, after, limit + 1);
    List<MessageIntent> page = found.subList(0, Math.min(limit, found.size()));
    return new FoundMessages(
        named(caller.clinicId(), page),
        found.size() > limit ? Places.cursorAfter(page.getLast()) : null);
  }

  private static void requireSpan(Instant from, Instant until) {
    if (!from.isBefore(until)) {
      throw new FieldErrors(List.of(new FieldError("until", "must be after from")));
    }
    if (Duration.between(from, until).compareTo(LONGEST) > 0) {
      throw new FieldErrors(List.of(new FieldError("until", "must be at most 93 days after from")));
    }
  }

  private List<FoundMessage> named(String clinicId, List<MessageIntent> page) {
    Map<String, Optional<ContactPreference>> known = new HashMap<>();
    return page.stream()
        .map(
            intent ->
                FoundMessage.of(
                    intent,
                    known.computeIfAbsent(
                        intent.patientId(), record -> people.of(clinicId, record))))
        .toList();
  }

  /**
   * A page of messages.
   *
   * @param nextCursor where the next page begins; null with the last one
   */
  record FoundMessages(List<FoundMessage> messages, @Nullable String nextCursor) {}

  /**
   * A message and whose it is.
   *
   * @param personId the record that stands for the patient
   * @param givenName empty where nothing is known of the patient
   * @param familyName empty where nothing is known of the patient
   */
  record FoundMessage(
      MessageResponse message, String personId, String givenName, String familyName) {

    static FoundMessage of(MessageIntent intent, Optional<ContactPreference> who) {
      return new FoundMessage(
          MessageResponse.of(intent),
          who.map(ContactPreference::patientId).orElse(intent.patientId()),
          who.map(ContactPreference::givenName).orElse(""),
          who.map(ContactPreference::familyName).orElse(""));
    }
  }
}
