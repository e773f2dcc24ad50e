package clinic.sura.treatment.patientlink;

import clinic.sura.treatment.patientlink.FindLinkedSession.LinkedSession;
import clinic.sura.treatment.protocol.Protocols;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * What a patient is asked after a session: whatever the protocol knows that may happen, in plain
 * words of the patient's language.
 */
@Service
public class CheckInQuestions {

  /** In words of the patient's own. */
  static final String SOMETHING_ELSE = "OTHER";

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
    PageTexts texts = PageTexts.in(language);
    return protocols
        .following(session.session().protocolId())
        .adverseEventPolicy()
        .reactions()
        .stream()
        .filter(reaction -> !reaction.code().equals(SOMETHING_ELSE))
        .map(
            reaction ->
                new Question(
                    reaction.code(),
                    texts.text(reaction.code(), reaction.text()),
                    reaction.redFlag()))
        .toList();
  }

  /**
   * What to mind after a session: the programme's own advice, or where it has none, that for all.
   *
   * @param language BCP 47 tag; English where there are no texts in it
   */
  public List<String> advice(LinkedSession session, String language) {
    PageTexts texts = PageTexts.in(language);
    List<String> own = texts.lines(session.session().programme() + ".care");
    return own.isEmpty() ? texts.lines("care") : own;
  }
}
