package clinic.sura.treatment.dose;

import java.util.Locale;

/** The patient's own left or right leg. */
public enum Leg {
  LEFT,
  RIGHT;

  /** As it is said inside a sentence: {@code left}. */
  public String inWords() {
    return name().toLowerCase(Locale.ROOT);
  }
}
