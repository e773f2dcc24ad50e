package clinic.sura.treatment.rules;

import clinic.sura.treatment.dose.Dose;
import java.time.LocalDate;

/**
 * What a session gave to the patient.
 *
 * @param on day of the session in the clinic's calendar
 * @param programme what it was given for: ceilings and the least interval count all programmes
 */
public record GivenDose(String sessionId, LocalDate on, Dose dose, String programme) {}
