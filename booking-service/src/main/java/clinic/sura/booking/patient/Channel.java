package clinic.sura.booking.patient;

/** How a patient wants to be written to. */
public enum Channel {
  EMAIL,
  SMS,
  LINE,
  WHATSAPP
}
