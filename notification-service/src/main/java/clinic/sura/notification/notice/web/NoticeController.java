package clinic.sura.notification.notice.web;

import clinic.sura.notification.notice.AcknowledgeNotice;
import clinic.sura.notification.notice.Notice;
import clinic.sura.notification.notice.NoticePlan;
import clinic.sura.notification.notice.Notices;
import clinic.sura.notification.notice.web.NoticeAnswer.NoticeList;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is urgent, who of the staff was told, and who has it, over HTTP. */
@RestController
@RequestMapping("/api/notices")
class NoticeController {

  private static final int LATEST = 50;

  private final Notices notices;
  private final AcknowledgeNotice acknowledge;
  private final NoticePlan plan;

  NoticeController(Notices notices, AcknowledgeNotice acknowledge, NoticePlan plan) {
    this.notices = notices;
    this.acknowledge = acknowledge;
    this.plan = plan;
  }

  /** Lists the notices that nobody has, the oldest first. */
  @GetMapping
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  NoticeList open(Caller caller) {
    return list(notices.open(caller.clinicId()));
  }

  /** Lists the latest 50 notices, those that somebody has among them, the newest first. */
  @GetMapping("/latest")
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  NoticeList latest(Caller caller) {
    return list(notices.latest(caller.clinicId(), LATEST));
  }

  /** Shows one notice; 404 if there is none of that id. */
  @GetMapping("/{id}")
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  NoticeAnswer show(@PathVariable String id, Caller caller) {
    return notices
        .find(caller.clinicId(), id)
        .map(this::answer)
        .orElseThrow(() -> new NotFound("notices/" + id));
  }

  /**
   * Says that the caller has it: nobody else is told. Said again, or by another, who was first
   * stays. 404 if there is none of that id.
   */
  @PostMapping("/{id}/acknowledgement")
  @RolesAllowed({Roles.PHYSICIAN, Roles.MANAGER})
  NoticeAnswer acknowledge(@PathVariable String id, IdempotencyKey key, Caller caller) {
    Cause<Notice> cause = Cause.request(key, HttpStatus.OK.value(), this::answer);
    return answer(acknowledge.acknowledge(caller.clinicId(), id, caller.name(), cause));
  }

  private NoticeList list(List<Notice> found) {
    return new NoticeList(found.stream().map(this::answer).toList());
  }

  private NoticeAnswer answer(Notice notice) {
    return NoticeAnswer.of(notice, plan);
  }
}
