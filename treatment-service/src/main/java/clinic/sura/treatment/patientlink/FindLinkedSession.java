package clinic.sura.treatment.patientlink;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.treatment.patient.PatientIdentity;
import clinic.sura.treatment.session.SessionHeader;
import clinic.sura.treatment.session.Sessions;
import clinic.sura.treatment.session.TreatmentSession.SignedSession;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Finds the session that a link opens. */
@Service
public class FindLinkedSession {

  private final Sessions sessions;
  private final FindLinkedPerson people;

  FindLinkedSession(Sessions sessions, FindLinkedPerson people) {
    this.sessions = sessions;
    this.people = people;
  }

  /**
   * A session and whose it is.
   *
   * @param person the record that stands for the patient
   */
  public record LinkedSession(SessionHeader session, PatientIdentity person) {}

  /**
   * The signed session. Nothing where there is none, or nothing was given in it after all, or where
   * the link went to an address that is no longer the patient's.
   *
   * @param link its id is the session's
   */
  public Optional<LinkedSession> find(PatientLink link) {
    return sessions
        .find(link.clinicId(), link.id(), Cause.none())
        .filter(session -> session instanceof SignedSession signed && !signed.gaveNothing())
        .flatMap(
            session ->
                people
                    .find(link, session.header().patientId())
                    .map(person -> new LinkedSession(session.header(), person)));
  }
}
