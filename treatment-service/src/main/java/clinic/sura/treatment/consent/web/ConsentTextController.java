package clinic.sura.treatment.consent.web;

import clinic.sura.platform.aggregate.NotFound;
import clinic.sura.platform.security.Caller;
import clinic.sura.platform.security.Roles;
import clinic.sura.treatment.consent.Consent.Kind;
import clinic.sura.treatment.consent.ConsentText;
import clinic.sura.treatment.consent.ConsentTexts;
import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.protocol.Protocols;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The texts that patients read and sign. They are changed as files. */
@RestController
@RequestMapping("/api/protocols/{id}/consent-texts")
class ConsentTextController {

  private final Protocols protocols;
  private final ConsentTexts texts;

  ConsentTextController(Protocols protocols, ConsentTexts texts) {
    this.protocols = protocols;
    this.texts = texts;
  }

  /** Texts; {@code nextCursor} is always null: the list is short. */
  record ConsentTextList(List<ConsentTextAnswer> texts, @Nullable String nextCursor) {}

  /**
   * A text in one language.
   *
   * @param language BCP 47 tag
   * @param introduction paragraphs before what is agreed to
   * @param items what is agreed to
   * @param closing paragraphs after it
   * @param sha256 what a consent that is signed on it keeps
   */
  record ConsentTextAnswer(
      Kind kind,
      int textVersion,
      String language,
      String title,
      List<String> introduction,
      List<String> items,
      List<String> closing,
      String sha256) {

    static ConsentTextAnswer of(ConsentText text) {
      return new ConsentTextAnswer(
          text.kind(),
          text.textVersion(),
          text.language(),
          text.title(),
          text.introduction(),
          text.items(),
          text.closing(),
          text.sha256());
    }
  }

  /**
   * What is signed under a protocol, by kind and language. Unknown protocol: 404.
   *
   * @param id such as {@code calf-reduction-1}, or {@code current}
   */
  @GetMapping
  @RolesAllowed({Roles.PHYSICIAN, Roles.NURSE, Roles.MANAGER})
  ConsentTextList all(Caller caller, @PathVariable String id) {
    Protocol protocol =
        id.equals("current")
            ? protocols.current()
            : protocols.find(id).orElseThrow(() -> new NotFound("protocols/" + id));
    return new ConsentTextList(
        Arrays.stream(Kind.values())
            .flatMap(kind -> texts.of(protocol, kind).stream())
            .map(ConsentTextAnswer::of)
            .toList(),
        null);
  }
}
