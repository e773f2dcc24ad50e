package clinic.sura.booking.consenttext;

import java.util.List;

/** The texts of each clinic. */
public interface ConsentTexts {

  /** All versions of all texts; of each agreement the oldest first. It may be two seconds old. */
  List<ConsentText> all(String clinicId);

  /** As {@link #all}, as stored now. */
  List<ConsentText> stored(String clinicId);

  /**
   * Keeps one more version.
   *
   * @throws clinic.sura.platform.aggregate.StaleVersion if there is one of that number
   */
  void publish(ConsentText text);
}
