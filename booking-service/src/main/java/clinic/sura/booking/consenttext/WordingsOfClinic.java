package clinic.sura.booking.consenttext;

import clinic.sura.booking.patient.Agreement;
import clinic.sura.booking.patient.ConsentDecision.Wording;
import clinic.sura.booking.patient.Wordings;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The wordings of consents, by the texts that the clinic published. */
@Component
final class WordingsOfClinic implements Wordings {

  private final ConsentTexts texts;

  WordingsOfClinic(ConsentTexts texts) {
    this.texts = texts;
  }

  @Override
  public Map<Agreement, Wording> current(String clinicId, String language) {
    Map<Agreement, Wording> current = new EnumMap<>(Agreement.class);
    // The versions of an agreement come in order: the last one stays.
    texts.all(clinicId).forEach(text -> current.put(text.agreement(), text.forReader(language)));
    return current;
  }

  @Override
  public boolean has(String clinicId, Agreement agreement, Wording wording) {
    return texts.all(clinicId).stream()
        .filter(text -> text.agreement() == agreement && text.version() == wording.version())
        .anyMatch(text -> text.texts().containsKey(wording.language()));
  }
}
