package clinic.sura.events.treatment;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;

/**
 * A second person has checked dilution and dose of a session that is not signed yet.
 *
 * @param sessionId id of the session, the subject of the event
 */
@EventType("clinic.sura.treatment.SecondCheckMade.v1")
public record SecondCheckMade(String clinicId, String patientId, long version, String sessionId)
    implements PatientEvent {}
