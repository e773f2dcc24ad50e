package clinic.sura.treatment.questionnaire.mongo;

import clinic.sura.platform.aggregate.AggregateDocument;
import clinic.sura.treatment.outcome.TreatmentOutcome.Improvement;
import clinic.sura.treatment.outcome.TreatmentOutcome.Rater;
import clinic.sura.treatment.questionnaire.Questionnaire;
import clinic.sura.treatment.questionnaire.Questionnaire.Again;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

public record QuestionnaireDocument(
    @BsonId String id,
    String clinicId,
    long version,
    String patientId,
    String sessionId,
    String scale,
    int score,
    String again,
    String note,
    Instant at,
    String by)
    implements AggregateDocument {

  static QuestionnaireDocument of(Questionnaire questionnaire) {
    return new QuestionnaireDocument(
        questionnaire.id(),
        questionnaire.clinicId(),
        1,
        questionnaire.patientId(),
        questionnaire.sessionId(),
        questionnaire.improvement().scale(),
        questionnaire.improvement().score(),
        questionnaire.again().name(),
        questionnaire.note(),
        questionnaire.at(),
        questionnaire.by());
  }

  Questionnaire questionnaire() {
    return new Questionnaire(
        id,
        clinicId,
        patientId,
        sessionId,
        new Improvement(scale, score, Rater.PATIENT),
        Again.valueOf(again),
        note,
        at,
        by);
  }
}
