package clinic.sura.notification.preview.web;

import clinic.sura.notification.channel.Channel;
import clinic.sura.notification.message.MessageKind;
import clinic.sura.notification.preview.MessageTemplates;
import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The messages of the plan and how they read. */
@RestController
@RequestMapping("/api/message-templates")
class MessageTemplateController {

  private final MessageTemplates templates;

  MessageTemplateController(MessageTemplates templates) {
    this.templates = templates;
  }

  /** The message plan, and the languages that its messages are written in. */
  @GetMapping
  @RolesAllowed(Roles.MANAGER)
  MessagePlanView plan() {
    return MessagePlanView.of(templates.plan(), templates.languages());
  }

  /**
   * One message as it would go out by a channel, with sample data. 404 if the plan has no such
   * step, or there are no texts in that language.
   *
   * @param step of the plan, such as day-before
   * @param language BCP 47 tag, one of those that there are texts in
   */
  @GetMapping("/preview")
  @RolesAllowed(Roles.MANAGER)
  MessagePreview preview(
      @RequestParam MessageKind kind,
      @RequestParam @NotBlank @Size(max = 64) String step,
      @RequestParam @NotBlank @Size(max = 35) String language,
      @RequestParam Channel channel) {
    return templates
        .preview(kind, step, language)
        .map(preview -> MessagePreview.of(preview, channel))
        .orElseThrow(() -> new NotFound("message of that step in that language"));
  }

  /**
   * Two messages that go out as one mail, with sample data. 404 if the plan puts none together, or
   * there are no texts in that language.
   *
   * @param language BCP 47 tag, one of those that there are texts in
   */
  @GetMapping("/together")
  @RolesAllowed(Roles.MANAGER)
  MessagePreview together(@RequestParam @NotBlank @Size(max = 35) String language) {
    return templates
        .together(language)
        .map(preview -> MessagePreview.of(preview, Channel.EMAIL))
        .orElseThrow(() -> new NotFound("messages in one mail in that language"));
  }
}
