package clinic.sura.treatment.patientlink;

import clinic.sura.treatment.patientlink.FindLinkedSession.LinkedSession;
import clinic.sura.treatment.protocol.AdverseEventPolicy.Reaction;
import clinic.sura.treatment.protocol.Protocols;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What a patient is asked after a session: whatever the protocol knows that may happen, in plain
 * words of the patient's language.
 */
@Service
public class CheckInQuestions {

  /** In words of the patient's own. */
  static final String SOMETHING_ELSE = "OTHER";

  private static final String DEFAULT = "en";
  private static final ResourceBundle.Control AS_NAMED =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Protocols protocols;

  CheckInQuestions(Protocols protocols) {
    this.protocols = protocols;
  }

  /**
   * One question, to be answered by yes or no.
   *
   * @param code of the reaction that it asks for
   * @param redFlag whether a yes needs help at once
   */
  public record Question(String code, String text, boolean redFlag) {}

  /**
   * All questions after a session, red flags first. Something else is not asked for: it has a field
   * of its own.
   *
   * @param language BCP 47 tag; English where there are no texts in it
   */
  public List<Question> after(LinkedSession session, String language) {
    ResourceBundle texts =
        ResourceBundle.getBundle("checkins.questions", locale(language), AS_NAMED);
    return protocols
        .following(session.session().protocolId())
        .adverseEventPolicy()
        .reactions()
        .stream()
        .filter(reaction -> !reaction.code().equals(SOMETHING_ELSE))
        .map(reaction -> new Question(reaction.code(), text(reaction, texts), reaction.redFlag()))
        .toList();
  }

  /** The patient's own language, as far as it is known. */
  public static String languageOf(@Nullable String own) {
    return own == null ? DEFAULT : own;
  }

  /** A reaction that has no question yet is asked for as the protocol has it. */
  private static String text(Reaction reaction, ResourceBundle texts) {
    return texts.containsKey(reaction.code()) ? texts.getString(reaction.code()) : reaction.text();
  }

  /** Chinese of no known place is read in simplified characters, as everywhere in Sura. */
  private static Locale locale(String language) {
    Locale locale = Locale.forLanguageTag(language);
    return locale.equals(Locale.CHINESE) ? Locale.SIMPLIFIED_CHINESE : locale;
  }
}
