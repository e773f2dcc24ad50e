package clinic.sura.treatment.consent;

import clinic.sura.treatment.consent.Consent.Kind;
import clinic.sura.treatment.protocol.Protocol;
import java.util.List;
import java.util.Optional;

/** The texts that this installation has. */
public interface ConsentTexts {

  /**
   * A protocol's text for a kind of consent, in each language that it is offered in, ordered by
   * language. A programme without texts of its own offers the protocol's items, in English.
   */
  List<ConsentText> of(Protocol protocol, Kind kind);

  /** The same in one language, if it is offered. */
  default Optional<ConsentText> find(Protocol protocol, Kind kind, String language) {
    return of(protocol, kind).stream().filter(text -> text.language().equals(language)).findFirst();
  }

  /**
   * The text that was signed. What was signed before there were texts in languages reads as the
   * protocol's items do.
   */
  ConsentText signed(Consent consent);
}
