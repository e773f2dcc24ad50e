package clinic.sura.booking.recall;

/** Why a recall is settled. */
public enum CloseCode {
  /** The patient has a place for the next session; only a booking says so. */
  BOOKED,
  PATIENT_DECLINED,
  TREATED_ELSEWHERE,
  /** Nothing was given in its session after all; only an amendment of the session says so. */
  NOTHING_GIVEN,
  /** Every way to reach the patient was tried. */
  NOT_REACHED,
  /** A physician advises against another session. */
  NOT_INDICATED,
  OTHER;

  /** Whether the desk may say so; what it does not is found out from other records. */
  public boolean isSaidByDesk() {
    return this != BOOKED && this != NOTHING_GIVEN;
  }
}
