package clinic.sura.treatment.vial;

import java.util.Locale;

/** The one written form of a lot number: a recall must not miss a vial for how it was typed. */
public final class LotNumber {

  private LotNumber() {}

  /** In capitals, without blanks around it and with single blanks in it. */
  public static String canonical(String typed) {
    return typed.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
  }
}
