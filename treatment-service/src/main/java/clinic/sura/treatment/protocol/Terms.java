package clinic.sura.treatment.protocol;

import java.util.List;

/**
 * How a text is known to mean an entry of the protocol.
 *
 * @param words a word of the text begins as one of these, in Latin letters
 * @param anywhere one of these is a part of the text: the scripts that set no spaces between words,
 *     and stems that names end in
 * @param otherwise phrases that hold one of the others and mean something else
 */
public record Terms(List<String> words, List<String> anywhere, List<String> otherwise) {

  public Terms {
    words = List.copyOf(words);
    anywhere = List.copyOf(anywhere);
    otherwise = List.copyOf(otherwise);
  }
}
