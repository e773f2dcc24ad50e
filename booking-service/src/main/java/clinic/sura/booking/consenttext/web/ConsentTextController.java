package clinic.sura.booking.consenttext.web;

import clinic.sura.booking.consenttext.ConsentText;
import clinic.sura.booking.consenttext.ConsentTexts;
import clinic.sura.booking.consenttext.PublishConsentText;
import clinic.sura.booking.consenttext.PublishConsentText.Draft;
import clinic.sura.booking.consenttext.PublishConsentText.Outcome;
import clinic.sura.booking.patient.Agreement;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import clinic.sura.platform.web.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What patients read before they agree to something at the desk. */
@RestController
@RequestMapping("/api/consent-texts")
class ConsentTextController {

  private final ConsentTexts texts;
  private final PublishConsentText publish;

  ConsentTextController(ConsentTexts texts, PublishConsentText publish) {
    this.texts = texts;
    this.publish = publish;
  }

  /** All versions that were ever published; of each agreement the oldest first. */
  @GetMapping
  @RolesAllowed({Roles.FRONT_DESK, Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  TextList list(Caller caller) {
    return new TextList(texts.stored(caller.clinicId()).stream().map(TextView::of).toList());
  }

  /**
   * Publishes a text: it counts from now on, and all before it can still be read. Who agreed before
   * keeps their consent to the text that they read. The same text twice is published once; 409
   * {@code text-changed} with {@code currentVersion} if somebody published another one meanwhile.
   */
  @PostMapping
  @RolesAllowed(Roles.MANAGER)
  TextView publish(@Valid @RequestBody TextBody body, Caller caller) {
    var draft =
        new Draft(
            caller.clinicId(),
            body.agreement(),
            body.replacesVersion(),
            body.byLanguage(),
            caller.name());
    return switch (publish.publish(draft)) {
      case Outcome.Published(var text) -> TextView.of(text);
      case Outcome.Stale(int current) ->
          throw new Refusal(
              HttpStatus.CONFLICT,
              "text-changed",
              "Somebody published another text meanwhile. Look at it, and publish yours after it.",
              Map.of("currentVersion", current));
    };
  }

  /**
   * A text to be published.
   *
   * @param replacesVersion the version that its author saw; 0 where there was none
   * @param texts at least one; no language twice
   */
  record TextBody(
      @NotNull Agreement agreement,
      @NotNull @Min(0) @Max(100_000) Integer replacesVersion,
      @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid InLanguage> texts) {

    Map<String, String> byLanguage() {
      Map<String, String> byLanguage = new LinkedHashMap<>();
      List<FieldError> errors = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        String tag = canonical(texts.get(i).language());
        if (tag.isEmpty()) {
          errors.add(new FieldError("texts[" + i + "].language", "is no BCP 47 tag, such as th"));
        } else if (byLanguage.put(tag, texts.get(i).text().strip()) != null) {
          errors.add(new FieldError("texts[" + i + "].language", "is there twice"));
        }
      }
      if (!errors.isEmpty()) {
        throw new FieldErrors(errors);
      }
      return byLanguage;
    }

    private static String canonical(String tag) {
      try {
        return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
      } catch (IllformedLocaleException e) {
        return "";
      }
    }
  }

  /**
   * A text in one language.
   *
   * @param language BCP 47 tag
   * @param text at most 10,000 characters
   */
  record InLanguage(
      @NotBlank @Size(max = 35) String language, @NotBlank @Size(max = 10_000) String text) {}

  /** All texts. */
  record TextList(List<TextView> texts) {}

  /**
   * A text as published.
   *
   * @param version counts the texts of the agreement, from 1 on
   * @param by name of who published it
   */
  record TextView(
      Agreement agreement, int version, List<InLanguage> texts, String by, Instant publishedAt) {

    static TextView of(ConsentText text) {
      return new TextView(
          text.agreement(),
          text.version(),
          new TreeMap<>(text.texts())
              .entrySet().stream()
                  .map(each -> new InLanguage(each.getKey(), each.getValue()))
                  .toList(),
          text.by(),
          text.publishedAt());
    }
  }
}
