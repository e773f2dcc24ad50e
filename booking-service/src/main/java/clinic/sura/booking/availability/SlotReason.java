package clinic.sura.booking.availability;

/** Why a free time is a good one for a patient, the weightiest reason first. */
public enum SlotReason {
  /** It is with the practitioner who treated or saw the patient last. */
  OWN_PRACTITIONER,
  /** The practitioner speaks the patient's language. */
  SHARED_LANGUAGE,
  /** It lies directly beside another appointment of the practitioner, so it leaves no new gap. */
  NO_GAP
}
