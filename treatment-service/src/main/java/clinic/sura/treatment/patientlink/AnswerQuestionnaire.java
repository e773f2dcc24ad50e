package clinic.sura.treatment.patientlink;

import clinic.sura.platform.aggregate.AlreadyDone;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.IdempotencyKey;
import clinic.sura.treatment.consent.Consent;
import clinic.sura.treatment.consent.Consents;
import clinic.sura.treatment.outcome.TreatmentOutcome.Improvement;
import clinic.sura.treatment.outcome.TreatmentOutcome.Rater;
import clinic.sura.treatment.patientlink.FindLinkedSession.LinkedSession;
import clinic.sura.treatment.photograph.KeepPhotograph;
import clinic.sura.treatment.photograph.KeepPhotograph.Taken;
import clinic.sura.treatment.photograph.Photograph.Posture;
import clinic.sura.treatment.photograph.Photograph.View;
import clinic.sura.treatment.protocol.ImprovementScale;
import clinic.sura.treatment.protocol.Protocols;
import clinic.sura.treatment.questionnaire.Questionnaire;
import clinic.sura.treatment.questionnaire.Questionnaire.Again;
import clinic.sura.treatment.questionnaire.Questionnaires;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Takes what a patient thinks of a session, once for each session, and photographs if they have
 * consented to such.
 */
@Service
public class AnswerQuestionnaire {

  private static final String BY = "Patient, by link";

  private final Protocols protocols;
  private final Questionnaires questionnaires;
  private final Consents consents;
  private final KeepPhotograph photographs;
  private final Clock clock;

  AnswerQuestionnaire(
      Protocols protocols,
      Questionnaires questionnaires,
      Consents consents,
      KeepPhotograph photographs,
      Clock clock) {
    this.protocols = protocols;
    this.questionnaires = questionnaires;
    this.consents = consents;
    this.photographs = photographs;
    this.clock = clock;
  }

  /**
   * What the patient says.
   *
   * @param score of the protocol's scale
   * @param note in the patient's words; empty if there are none
   */
  public record Said(int score, Again again, String note) {}

  /** The scale that is asked by; nothing where the protocol has none. */
  public Optional<ImprovementScale> scale(LinkedSession session) {
    return Optional.ofNullable(protocols.following(session.session().protocolId()).improvement());
  }

  /** Whether the patient has answered. */
  public boolean isAnswered(LinkedSession session) {
    return questionnaires.find(session.session().clinicId(), idOf(session)).isPresent();
  }

  /** Whether the patient has consented to photographs. */
  public boolean allowsPhotographs(LinkedSession session) {
    return consents
        .standing(
            session.session().clinicId(), session.person().patientId(), Consent.Kind.PHOTOGRAPHS)
        .isPresent();
  }

  /**
   * Keeps the answers; the first ones stay.
   *
   * @return false if the score is none of the scale
   */
  public boolean answer(LinkedSession session, Said said) {
    Optional<ImprovementScale> scale = scale(session).filter(known -> known.has(said.score()));
    if (scale.isEmpty()) {
      return false;
    }
    Questionnaire questionnaire =
        new Questionnaire(
            idOf(session),
            session.session().clinicId(),
            session.person().patientId(),
            session.session().id(),
            new Improvement(scale.get().scale(), said.score(), Rater.PATIENT),
            said.again(),
            said.note(),
            clock.instant(),
            BY);
    try {
      questionnaires.insert(questionnaire, Cause.none());
    } catch (AlreadyDone before) {
      // A second tap, or a second phone.
    }
    return true;
  }

  /**
   * Keeps a photograph of the patient who stands relaxed, one for each side and session: the same
   * again changes nothing.
   */
  public KeepPhotograph.Outcome photograph(LinkedSession session, View view, byte[] file) {
    String clinicId = session.session().clinicId();
    String id =
        IdempotencyKey.derive(clinicId, "patient-photograph", session.session().id(), view.name());
    return photographs.keep(
        clinicId, id, new Taken(session.person().patientId(), view, Posture.RELAXED, file, BY));
  }

  private static String idOf(LinkedSession session) {
    return IdempotencyKey.derive(
        session.session().clinicId(), "questionnaire", session.session().id());
  }
}
