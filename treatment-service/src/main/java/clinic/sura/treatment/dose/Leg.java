package clinic.sura.treatment.dose;

import java.util.Locale;

/**
 * The patient's own left or right. A programme that treats something else than legs means its own
 * two sides by it: the name is older than such programmes, and part of the interface.
 */
public enum Leg {
  LEFT,
  RIGHT;

  /** As it is said inside a sentence: {@code left}. */
  public String inWords() {
    return name().toLowerCase(Locale.ROOT);
  }
}
