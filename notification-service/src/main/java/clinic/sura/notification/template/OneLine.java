package clinic.sura.notification.template;

import clinic.sura.notification.occasion.VisitDetails;
import java.util.regex.Pattern;

/**
 * Makes what others have written, such as names, fit for one line of a mail's header, a page, a
 * calendar and a text message: nobody writes a header, turns the direction of a line, hides letters
 * or sends a link by the name that they gave.
 */
final class OneLine {

  private static final int LONGEST = 200;
  private static final int LONGEST_NAME = 80;
  private static final int NEXT_LINE = 0x85;

  /** What programs take for the address of a page, such as {@code evil.example}. */
  private static final Pattern DOT_OF_AN_ADDRESS =
      Pattern.compile("(?<=[\\p{L}\\p{N}_-])\\.(?=[\\p{L}\\p{N}_-])");

  private static final Pattern SPACES = Pattern.compile(" {2,}");

  private OneLine() {}

  /**
   * Without line breaks, control characters and what is not seen: marks of direction, zero-width
   * characters. Cut at 200 characters.
   */
  static String of(String text) {
    return cut(cleaned(text), LONGEST);
  }

  /** The same, with nothing in it that a program makes a link of. Cut at 80 characters. */
  static String name(String text) {
    String name = cleaned(text).replace("://", " ");
    return cut(DOT_OF_AN_ADDRESS.matcher(name).replaceAll(". "), LONGEST_NAME);
  }

  static VisitDetails of(VisitDetails visit) {
    return new VisitDetails(
        visit.start(),
        visit.end(),
        of(visit.practitionerName()),
        of(visit.clinicName()),
        visit.clinicZone(),
        of(visit.clinicAddress()));
  }

  private static String cleaned(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints().forEach(character -> append(character, line));
    return SPACES.matcher(line).replaceAll(" ").strip();
  }

  private static void append(int character, StringBuilder line) {
    switch (Character.getType(character)) {
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          line.append(' ');
      case Character.CONTROL -> {
        if (Character.isWhitespace(character) || character == NEXT_LINE) {
          line.append(' ');
        }
      }
      case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> {
        // Left out: it is not seen, or by nobody the same.
      }
      default -> line.appendCodePoint(character);
    }
  }

  private static String cut(String line, int longest) {
    return line.codePointCount(0, line.length()) <= longest
        ? line
        : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
  }
}
