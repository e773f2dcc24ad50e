package clinic.sura.booking.patient;

import clinic.sura.booking.patient.ConsentDecision.Wording;
import java.util.Map;

/** The texts that a clinic lets its patients read before they agree. */
public interface Wordings {

  /**
   * The texts that count now, each in the language that suits the reader best.
   *
   * @param language BCP 47 tag of the reader
   */
  Map<Agreement, Wording> current(String clinicId, String language);

  /** Whether the clinic has, or had, such a text. */
  boolean has(String clinicId, Agreement agreement, Wording wording);
}
