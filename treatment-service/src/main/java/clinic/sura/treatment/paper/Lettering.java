package clinic.sura.treatment.paper;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.BaseFont;

/** Sets text of any script: each character in the first font that has it. */
final class Lettering {

  private static final float LEADING = 1.5f;

  private final List<BaseFont> fonts;
  private final LineBreaks breaks;

  Lettering(Locale language) {
    fonts = Typefaces.all().inOrderFor(language);
    breaks = new LineBreaks(language);
  }

  Paragraph paragraph(String text, float sizePt, Color color) {
    Paragraph paragraph = new Paragraph();
    paragraph.setFont(new Font(fonts.getFirst(), sizePt, Font.NORMAL, color));
    paragraph.setLeading(sizePt * LEADING);
    StringBuilder run = new StringBuilder();
    BaseFont font = fonts.getFirst();
    for (int character : text.codePoints().map(Lettering::printable).toArray()) {
      BaseFont own = fontFor(character, font);
      BaseFont next = own == null ? fonts.getFirst() : own;
      if (next != font) {
        add(paragraph, run, font, sizePt, color);
        font = next;
      }
      run.append(own == null ? codePoint(character) : Character.toString(character));
    }
    add(paragraph, run, font, sizePt, color);
    return paragraph;
  }

  private void add(Paragraph paragraph, StringBuilder run, BaseFont font, float size, Color color) {
    if (run.isEmpty()) {
      return;
    }
    Chunk chunk = new Chunk(run.toString(), new Font(font, size, Font.NORMAL, color));
    chunk.setSplitCharacter(breaks);
    paragraph.add(chunk);
    run.setLength(0);
  }

  /** A space stays with what is before it; null if no font has the character. */
  private @Nullable BaseFont fontFor(int character, BaseFont current) {
    if (character == ' ' && current.charExists(' ')) {
      return current;
    }
    return fonts.stream().filter(font -> font.charExists(character)).findFirst().orElse(null);
  }

  /**
   * Ends of lines and other control characters are spaces: a name cannot begin a line of its own.
   */
  private static int printable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
      default -> character;
    };
  }

  private static String codePoint(int character) {
    return "[U+%04X]".formatted(character);
  }
}
