package clinic.sura.treatment.patientlink.web;

import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.platform.audit.Audited;
import clinic.sura.platform.audit.LinkAudit;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import clinic.sura.treatment.patientlink.AnswerCheckIn;
import clinic.sura.treatment.patientlink.AnswerCheckIn.Outcome;
import clinic.sura.treatment.patientlink.AnswerCheckIn.Receipt;
import clinic.sura.treatment.patientlink.AnswerCheckIn.Said;
import clinic.sura.treatment.patientlink.CheckInQuestions;
import clinic.sura.treatment.patientlink.CheckInQuestions.Question;
import clinic.sura.treatment.patientlink.FindLinkedSession;
import clinic.sura.treatment.patientlink.FindLinkedSession.LinkedSession;
import clinic.sura.treatment.patientlink.PageTexts;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * How a patient is after a session, behind the link in messages after it. Every link that opens
 * nothing gets the same 404. Reading changes nothing, because mail programs follow links.
 */
@RestController
@Hidden
@RequestMapping("/links/check-ins/{token}")
class CheckInLinkController {

  private final PatientLinks links;
  private final FindLinkedSession sessions;
  private final CheckInQuestions questions;
  private final AnswerCheckIn answer;
  private final LinkAudit audit;

  CheckInLinkController(
      PatientLinks links,
      FindLinkedSession sessions,
      CheckInQuestions questions,
      AnswerCheckIn answer,
      LinkAudit audit) {
    this.links = links;
    this.sessions = sessions;
    this.questions = questions;
    this.answer = answer;
    this.audit = audit;
  }

  /**
   * What is asked: no name, no day and nothing that was said before.
   *
   * @param language BCP 47 tag of the questions; the patient's own if it is left out
   */
  @PermitAll
  @GetMapping
  @Audited("CheckIn")
  CheckInView show(
      HttpServletRequest request,
      @PathVariable String token,
      @RequestParam(required = false) @Size(max = 35) @Nullable String language) {
    LinkedSession session = opened(request, token);
    String own = PageTexts.languageOf(session.person().language());
    String shown = language == null ? own : language;
    return new CheckInView(own, questions.after(session, shown), questions.advice(session, shown));
  }

  /**
   * Takes the answers, once for each {@code answerId}: again, it answers as the first time. A red
   * flag is told to the physicians at once. A symptom that the protocol does not name: 400.
   */
  @PermitAll
  @PostMapping
  @Audited("CheckIn")
  Receipt answer(
      HttpServletRequest request, @PathVariable String token, @Valid @RequestBody AnswerBody body) {
    LinkedSession session = opened(request, token);
    return switch (answer.answer(session, body.said(), body.key())) {
      case Outcome.Received(var receipt) -> receipt;
      case Outcome.Unacceptable(var problems) ->
          throw new FieldErrors(
              problems.stream()
                  .map(problem -> new FieldError(named(problem.field()), problem.message()))
                  .toList());
    };
  }

  private LinkedSession opened(HttpServletRequest request, String token) {
    LinkedSession session =
        sessions.find(links.read(PatientLinks.CHECK_IN, token)).orElseThrow(PatientLinks.nothing());
    audit.opened(request, session.session().clinicId(), session.person().patientId());
    return session;
  }

  private static String named(String field) {
    return field.replace("reactions", "symptoms");
  }

  /**
   * What is asked.
   *
   * @param language BCP 47 tag of the patient's own
   * @param advice what to mind in the days after a session
   */
  record CheckInView(String language, List<Question> questions, List<String> advice) {}

  /**
   * What the patient says.
   *
   * @param answerId made by the page for these answers, so that a repeat is known
   * @param symptoms codes of the questions that were answered by yes; none, and no note, if the
   *     patient is well
   */
  record AnswerBody(
      @NotNull @Pattern(regexp = "[A-Za-z0-9-]{16,64}") String answerId,
      @NotNull @Size(max = 20)
          List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String> symptoms,
      @Nullable @Size(max = 1000) String note) {

    Said said() {
      return new Said(symptoms, note == null ? "" : note.strip());
    }

    IdempotencyKey key() {
      return new IdempotencyKey(
          answerId,
          IdempotencyKey.hash(
              String.join(",", symptoms).getBytes(StandardCharsets.UTF_8),
              said().note().getBytes(StandardCharsets.UTF_8)));
    }
  }
}
