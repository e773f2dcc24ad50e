package clinic.sura.treatment.patientlink.web;

import clinic.sura.platform.audit.Audited;
import clinic.sura.platform.audit.LinkAudit;
import clinic.sura.treatment.patientlink.PageTexts;
import clinic.sura.treatment.patientlink.RecallNotice;
import clinic.sura.treatment.patientlink.RecallNotice.Told;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * That a patient should contact the clinic about a recalled lot, behind the link in the message
 * that says so; why, the clinic says itself. Answers as {@link CheckInLinkController} does.
 */
@RestController
@Hidden
@RequestMapping("/links/lot-recalls/{token}")
class RecallLinkController {

  private final PatientLinks links;
  private final RecallNotice notices;
  private final LinkAudit audit;

  RecallLinkController(PatientLinks links, RecallNotice notices, LinkAudit audit) {
    this.links = links;
    this.notices = notices;
    this.audit = audit;
  }

  /** Whether it is known that the patient has read it. */
  @PermitAll
  @GetMapping
  @Audited("LotRecall")
  NoticeView show(HttpServletRequest request, @PathVariable String token) {
    return NoticeView.of(opened(request, token));
  }

  /** The patient has read it; again, it is so already. */
  @PermitAll
  @PostMapping("/read")
  @Audited("LotRecall")
  NoticeView read(HttpServletRequest request, @PathVariable String token) {
    Told told = opened(request, token);
    notices.read(told);
    return new NoticeView(languageOf(told), true);
  }

  private Told opened(HttpServletRequest request, String token) {
    Told told =
        notices
            .find(links.read(PatientLinks.LOT_RECALL, token))
            .orElseThrow(PatientLinks.nothing());
    audit.opened(request, told.recall().clinicId(), told.person().patientId());
    return told;
  }

  private static String languageOf(Told told) {
    return PageTexts.languageOf(told.person().language());
  }

  /**
   * A notice.
   *
   * @param language BCP 47 tag of the patient's own
   * @param read whether it is known that the patient knows
   */
  record NoticeView(String language, boolean read) {

    static NoticeView of(Told told) {
      return new NoticeView(languageOf(told), told.isKnown());
    }
  }
}
