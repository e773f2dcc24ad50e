package clinic.sura.booking.patient;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a patient decided about one agreement, once. It is never changed: who thinks better of it
 * decides anew.
 *
 * @param given false where the patient took the consent back
 * @param wording what the patient had read, or null where there was nothing to read, where the
 *     consent was taken back, or where nobody knows
 * @param reason why, in words, or null
 * @param by name of who recorded it, or null where that was not kept
 */
public record ConsentDecision(
    Agreement agreement,
    boolean given,
    @Nullable Wording wording,
    @Nullable String reason,
    @Nullable String by,
    Instant at) {

  /**
   * One text of the clinic in one language.
   *
   * @param version counts the texts of an agreement, from 1 on
   * @param language BCP 47 tag
   */
  public record Wording(int version, String language) {}
}
