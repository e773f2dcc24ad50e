package clinic.sura.booking.recall;

/** Why a recall is settled. */
public enum CloseCode {
  /** The patient has a place for the next session; only a booking says so. */
  BOOKED,
  PATIENT_DECLINED,
  TREATED_ELSEWHERE,
  /** Every way to reach the patient was tried. */
  NOT_REACHED,
  /** A physician advises against another session. */
  NOT_INDICATED,
  OTHER
}
