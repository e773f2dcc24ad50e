package clinic.sura.notification.reply;

import java.util.Optional;

/** What a patient says to a visit. */
public enum Answer {
  /** They will come. */
  CONFIRM(1),
  /** They ask to cancel. */
  CANCEL_REQUESTED(2);

  private final int digit;

  Answer(int digit) {
    this.digit = digit;
  }

  /** What patients write for it. */
  public String written() {
    return String.valueOf(digit);
  }

  /**
   * Reads what a patient wrote: one digit of any script, such as 1, ๑ or １, and perhaps a full stop
   * after it. Empty if it is anything else.
   */
  public static Optional<Answer> read(String text) {
    String said = text.strip().replaceFirst("[.!。]$", "");
    if (said.isEmpty() || said.codePointCount(0, said.length()) != 1) {
      return Optional.empty();
    }
    return switch (Character.digit(said.codePointAt(0), 10)) {
      case 1 -> Optional.of(CONFIRM);
      case 2 -> Optional.of(CANCEL_REQUESTED);
      default -> Optional.empty();
    };
  }
}
