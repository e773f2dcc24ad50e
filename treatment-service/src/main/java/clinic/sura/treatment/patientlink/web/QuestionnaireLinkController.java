package clinic.sura.treatment.patientlink.web;

import clinic.sura.platform.audit.Audited;
import clinic.sura.platform.audit.LinkAudit;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import clinic.sura.platform.web.Refusal;
import clinic.sura.platform.web.SentFile;
import clinic.sura.treatment.patientlink.AnswerQuestionnaire;
import clinic.sura.treatment.patientlink.AnswerQuestionnaire.Said;
import clinic.sura.treatment.patientlink.FindLinkedSession;
import clinic.sura.treatment.patientlink.FindLinkedSession.LinkedSession;
import clinic.sura.treatment.patientlink.PageTexts;
import clinic.sura.treatment.photograph.KeepPhotograph.Outcome;
import clinic.sura.treatment.photograph.Photograph.View;
import clinic.sura.treatment.protocol.ImprovementScale;
import clinic.sura.treatment.questionnaire.Questionnaire.Again;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a patient thinks of a session, behind the link in the message that asks. Answers as {@link
 * CheckInLinkController} does.
 */
@RestController
@Hidden
@RequestMapping("/links/questionnaires/{token}")
class QuestionnaireLinkController {

  private static final int MOST_BYTES = 20 * 1024 * 1024;

  private final PatientLinks links;
  private final FindLinkedSession sessions;
  private final AnswerQuestionnaire answers;
  private final LinkAudit audit;

  QuestionnaireLinkController(
      PatientLinks links,
      FindLinkedSession sessions,
      AnswerQuestionnaire answers,
      LinkAudit audit) {
    this.links = links;
    this.sessions = sessions;
    this.answers = answers;
    this.audit = audit;
  }

  /**
   * What is asked, and whether it was answered; not how.
   *
   * @param language BCP 47 tag of the scores; the patient's own if it is left out
   */
  @PermitAll
  @GetMapping
  @Audited("Questionnaire")
  QuestionnaireView show(
      HttpServletRequest request,
      @PathVariable String token,
      @RequestParam(required = false) @Size(max = 35) @Nullable String language) {
    return view(opened(request, token), language);
  }

  /** Keeps the answers; the first ones stay. A score that is none of the scale: 400. */
  @PermitAll
  @PostMapping
  @Audited("Questionnaire")
  QuestionnaireView answer(
      HttpServletRequest request, @PathVariable String token, @Valid @RequestBody AnswerBody body) {
    LinkedSession session = opened(request, token);
    if (!answers.answer(session, body.said())) {
      throw refused("score", "must be a score of the scale");
    }
    return view(session, null);
  }

  /**
   * Keeps a photograph: the body is a JPEG or PNG file of at most 20 MB and 80 million pixels.
   * Nothing that the camera wrote beside the picture is kept. One for each side: the first stays.
   * No file of these formats: 400; larger: 413; no consent to photographs: 409 {@code
   * no-photograph-consent}.
   */
  @PermitAll
  @PostMapping("/photographs")
  @Audited("Photograph")
  PhotographView photograph(
      HttpServletRequest request, @PathVariable String token, @RequestParam View view)
      throws IOException {
    LinkedSession session = opened(request, token);
    if (!answers.allowsPhotographs(session)) {
      throw noConsent();
    }
    return switch (answers.photograph(
        session, view, SentFile.of(request, MOST_BYTES, QuestionnaireLinkController::tooLarge))) {
      case Outcome.Kept _ -> new PhotographView(view);
      case Outcome.NotReadable() -> throw refused("file", "must be a JPEG or PNG picture");
      case Outcome.TooManyPixels() -> throw refused("file", "must have at most 80 million pixels");
      case Outcome.NoConsent(), Outcome.IdTaken() -> throw noConsent();
    };
  }

  private static Refusal tooLarge() {
    return new Refusal(
        HttpStatus.CONTENT_TOO_LARGE, "too-large", "A photograph has at most 20 MB.", Map.of());
  }

  private static Refusal noConsent() {
    return new Refusal(
        HttpStatus.CONFLICT,
        "no-photograph-consent",
        "There is no consent to photographs.",
        Map.of());
  }

  private static FieldErrors refused(String field, String message) {
    return new FieldErrors(List.of(new FieldError(field, message)));
  }

  private LinkedSession opened(HttpServletRequest request, String token) {
    LinkedSession session =
        sessions
            .find(links.read(PatientLinks.QUESTIONNAIRE, token))
            .orElseThrow(PatientLinks.nothing());
    audit.opened(request, session.session().clinicId(), session.person().patientId());
    return session;
  }

  private QuestionnaireView view(LinkedSession session, @Nullable String language) {
    String own = PageTexts.languageOf(session.person().language());
    PageTexts texts = PageTexts.in(language == null ? own : language);
    return new QuestionnaireView(
        own,
        answers.isAnswered(session),
        answers.scale(session).stream().flatMap(scale -> scores(scale, texts)).toList(),
        answers.allowsPhotographs(session));
  }

  private static Stream<ScoreView> scores(ImprovementScale scale, PageTexts texts) {
    return scale.scores().stream()
        .map(
            score ->
                new ScoreView(
                    score.score(), texts.text(scale.scale() + "." + score.score(), score.text())));
  }

  /** A file was kept for that side. */
  record PhotographView(View view) {}

  /** What a number of the scale stands for, in words. */
  record ScoreView(int score, String text) {}

  /**
   * What is asked.
   *
   * @param language BCP 47 tag of the patient's own
   * @param photographs whether the patient has consented to photographs
   */
  record QuestionnaireView(
      String language, boolean answered, List<ScoreView> scores, boolean photographs) {}

  /** What the patient says. */
  record AnswerBody(
      @NotNull @Min(0) @Max(10) Integer score,
      @NotNull Again again,
      @Nullable @Size(max = 1000) String note) {

    Said said() {
      return new Said(score, again, note == null ? "" : note.strip());
    }
  }
}
