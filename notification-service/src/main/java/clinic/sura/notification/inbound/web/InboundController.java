package clinic.sura.notification.inbound.web;

import clinic.sura.notification.inbound.InboundMessage;
import clinic.sura.notification.inbound.InboundMessages;
import clinic.sura.notification.inbound.SeeToWords;
import clinic.sura.notification.inbound.web.InboundView.InboundCount;
import clinic.sura.notification.inbound.web.InboundView.InboundList;
import clinic.sura.notification.preference.PersonPreferences;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.audit.Audited;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The desk's worklist of what patients wrote. */
@RestController
@RequestMapping("/api/inbound-messages")
class InboundController {

  /** Nobody works through more in a day; the rest comes up as these are seen to. */
  private static final int MOST = 200;

  private final InboundMessages inbound;
  private final SeeToWords seeToWords;
  private final PersonPreferences people;

  InboundController(InboundMessages inbound, SeeToWords seeToWords, PersonPreferences people) {
    this.inbound = inbound;
    this.seeToWords = seeToWords;
    this.people = people;
  }

  /**
   * Lists what patients wrote and nobody has seen to, the oldest first: at most 200.
   *
   * @param patientId if given, all that the person of that record wrote, seen to or not; of more
   *     than 200 the latest
   */
  @GetMapping
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  @Audited("InboundMessage")
  InboundList inboundMessages(
      @RequestParam(required = false) @Nullable String patientId, Caller caller) {
    List<InboundMessage> found =
        patientId == null
            ? inbound.open(caller.clinicId(), MOST)
            : inbound.ofPatient(
                caller.clinicId(), people.recordsOf(caller.clinicId(), patientId), MOST);
    return new InboundList(found.stream().map(this::view).toList());
  }

  /** Counts what nobody has seen to; what was written is not in it. */
  @GetMapping("/count")
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  InboundCount countInboundMessages(Caller caller) {
    return new InboundCount(inbound.countOpen(caller.clinicId()));
  }

  /**
   * Says that the caller has seen to it: it leaves the list. Said again, or by another, who was
   * first stays. 404 if there is none of that id.
   */
  @PostMapping("/{id}/done")
  @RolesAllowed({Roles.FRONT_DESK, Roles.MANAGER})
  @Audited("InboundMessage")
  InboundView seeTo(@PathVariable String id, IdempotencyKey key, Caller caller) {
    Cause<InboundMessage> cause = Cause.request(key, HttpStatus.OK.value(), this::view);
    return view(seeToWords.done(caller.clinicId(), id, caller.name(), cause));
  }

  private InboundView view(InboundMessage message) {
    return InboundView.of(message, people.of(message.clinicId(), message.patientId()).orElse(null));
  }
}
