package clinic.sura.treatment.consent.files;

import java.util.List;

/** A text that the service must not start with; the message names all that is wrong. */
final class InvalidConsentText extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidConsentText(String file, List<String> problems) {
    super("consent text " + file + " is refused:\n  - " + String.join("\n  - ", problems));
  }
}
