package clinic.sura.booking.patient;

/** What a patient agreed to at the desk. Consent to treatment is kept in the chart, not here. */
public enum Agreement {
  HEALTH_DATA,
  MESSAGES,
  MARKETING
}
