package clinic.sura.booking.patientlink.web;

import clinic.sura.booking.patient.Agreement;
import clinic.sura.booking.patient.ConsentDecision.Wording;
import clinic.sura.booking.patientlink.MessagesByLink;
import clinic.sura.booking.patientlink.MessagesByLink.Choices;
import clinic.sura.booking.patientlink.MessagesByLink.Purpose;
import clinic.sura.booking.patientlink.MessagesByLink.Text;
import clinic.sura.booking.patientlink.PatientLink;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the clinic may write to a patient for, behind the link at the foot of its messages. Answers
 * as {@link AppointmentLinkController} does.
 */
@RestController
@Hidden
@RequestMapping("/links/messages/{token}")
class MessagesLinkController {

  /** As mails name the purposes. */
  private static final Map<String, Agreement> STOPPED =
      Map.of("appointments", Agreement.MESSAGES, "news", Agreement.MARKETING);

  private final PatientLinks links;
  private final MessagesByLink messages;

  MessagesLinkController(PatientLinks links, MessagesByLink messages) {
    this.links = links;
    this.messages = messages;
  }

  /** How it stands. */
  @PermitAll
  @GetMapping
  ChoicesView show(@PathVariable String token) {
    return ChoicesView.of(messages.show(link(token)).orElseThrow(PatientLinks.nothing()));
  }

  /**
   * Stops or allows messages for one purpose, as a decision that is kept like those at the desk.
   * 400 for health data, and for a text that the clinic never had.
   */
  @PermitAll
  @PostMapping
  ChoicesView decide(@PathVariable String token, @Valid @RequestBody ChoiceBody body) {
    PatientLink link = link(token);
    if (messages.show(link).isEmpty()) {
      throw PatientLinks.nothing().get();
    }
    if (!MessagesByLink.PURPOSES.contains(body.purpose())) {
      throw wrong("purpose", "is decided at the clinic");
    }
    return messages
        .decide(link, body.purpose(), body.on(), body.read())
        .map(ChoicesView::of)
        .orElseThrow(() -> wrong("textVersion", "The clinic has no such text"));
  }

  /**
   * Stops messages of one purpose from within a mail program, which is asked to POST here
   * (List-Unsubscribe-Post, RFC 8058). What it sends along says nothing more and is not read.
   */
  @PermitAll
  @PostMapping("/stop/{purpose}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void stop(@PathVariable String token, @PathVariable String purpose) {
    Agreement agreement =
        Optional.ofNullable(STOPPED.get(purpose)).orElseThrow(PatientLinks.nothing());
    if (messages.decide(link(token), agreement, false, null).isEmpty()) {
      throw PatientLinks.nothing().get();
    }
  }

  /**
   * Leads to the page, as a mail program that knows no such POST opens that address; mail scanners
   * do so, too, so it stops nothing.
   */
  @PermitAll
  @GetMapping("/stop/{purpose}")
  ResponseEntity<Void> toPage(@PathVariable String token) {
    link(token);
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/m/" + token)).build();
  }

  private PatientLink link(String token) {
    return links.read(PatientLinks.MESSAGES, token);
  }

  private static FieldErrors wrong(String field, String message) {
    return new FieldErrors(List.of(new FieldError(field, message)));
  }

  /**
   * What is wanted.
   *
   * @param textVersion of the text that was on the page; left out where there was none
   * @param textLanguage in which it was
   */
  record ChoiceBody(
      @NotNull Agreement purpose,
      @NotNull Boolean on,
      @Nullable @Min(1) @Max(100_000) Integer textVersion,
      @Nullable @Size(min = 1, max = 35) String textLanguage) {

    @Nullable Wording read() {
      return textVersion == null || textLanguage == null
          ? null
          : new Wording(textVersion, textLanguage);
    }
  }

  /**
   * All that can be decided here.
   *
   * @param language BCP 47 tag of the patient's language
   */
  record ChoicesView(String language, List<PurposeView> purposes) {

    static ChoicesView of(Choices choices) {
      return new ChoicesView(
          choices.person().details().language(),
          choices.purposes().stream().map(PurposeView::of).toList());
    }
  }

  /**
   * One purpose.
   *
   * @param textVersion of the text that there is to read before agreeing; null if none
   */
  record PurposeView(
      Agreement purpose,
      boolean on,
      @Nullable Integer textVersion,
      @Nullable String textLanguage,
      @Nullable String text) {

    static PurposeView of(Purpose purpose) {
      Text read = purpose.read();
      return new PurposeView(
          purpose.agreement(),
          purpose.on(),
          read == null ? null : read.wording().version(),
          read == null ? null : read.wording().language(),
          read == null ? null : read.text());
    }
  }
}
