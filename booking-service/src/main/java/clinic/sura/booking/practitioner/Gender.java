package clinic.sura.booking.practitioner;

/** A practitioner's gender, for patients who have a wish. */
public enum Gender {
  FEMALE,
  MALE,
  OTHER
}
