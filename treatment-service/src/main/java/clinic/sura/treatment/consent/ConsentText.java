package clinic.sura.treatment.consent;

import clinic.sura.treatment.consent.Consent.Kind;
import java.util.List;

/**
 * A text to be read and signed, in one language.
 *
 * @param textVersion rises with each change of what is agreed to; the protocol names the one to be
 *     signed
 * @param language BCP 47 tag
 * @param introduction paragraphs before what is agreed to
 * @param items what is agreed to
 * @param closing paragraphs after it
 * @param sha256 of the whole text, in hexadecimal digits
 */
public record ConsentText(
    String programme,
    Kind kind,
    int textVersion,
    String language,
    String title,
    List<String> introduction,
    List<String> items,
    List<String> closing,
    String sha256) {}
