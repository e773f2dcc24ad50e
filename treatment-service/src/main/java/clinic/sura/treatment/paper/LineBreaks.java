package clinic.sura.treatment.paper;

import java.text.BreakIterator;
import java.util.BitSet;
import java.util.Locale;
import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.PdfChunk;

/**
 * Where a line may end: Thai has no spaces between words, and no line of Chinese begins with a full
 * stop. For one document, in one thread.
 */
final class LineBreaks implements SplitCharacter {

  private final BreakIterator iterator;
  private char[] known = {};
  private BitSet ends = new BitSet();

  LineBreaks(Locale language) {
    iterator = BreakIterator.getLineInstance(language);
  }

  /** Asked for one character after the other of the same array. */
  @Override
  public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk[] unused) {
    if (text != known) {
      known = text;
      ends = endsOf(new String(text));
    }
    return ends.get(current);
  }

  private BitSet endsOf(String text) {
    BitSet found = new BitSet(text.length());
    iterator.setText(text);
    iterator.first();
    for (int at = iterator.next(); at != BreakIterator.DONE; at = iterator.next()) {
      found.set(at - 1);
    }
    return found;
  }
}
