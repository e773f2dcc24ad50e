package clinic.sura.treatment.questionnaire.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.Before;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.NewestFirst;
import clinic.sura.platform.merge.PatientMerges;
import clinic.sura.treatment.questionnaire.Questionnaire;
import clinic.sura.treatment.questionnaire.Questionnaires;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class MongoQuestionnaires implements Questionnaires {

  private final AggregateCollection<QuestionnaireDocument> questionnaires;
  private final PatientMerges merges;

  MongoQuestionnaires(Aggregates aggregates, PatientMerges merges) {
    this.merges = merges;
    questionnaires = aggregates.collection("questionnaires", QuestionnaireDocument.class);
    questionnaires.createIndex(ascending("patientId", "at"));
  }

  @Override
  public Optional<Questionnaire> find(String clinicId, String id) {
    return questionnaires.find(clinicId, id).map(QuestionnaireDocument::questionnaire);
  }

  @Override
  public List<Questionnaire> of(String clinicId, String patientId) {
    return questionnaires
        .documents()
        .find(and(eq("clinicId", clinicId), in("patientId", merges.idsOf(clinicId, patientId))))
        .sort(ascending("at", "_id"))
        .map(QuestionnaireDocument::questionnaire)
        .into(new ArrayList<>());
  }

  @Override
  public List<Questionnaire> newestFirst(
      String clinicId, Set<String> patientIds, @Nullable Before before, int limit) {
    return NewestFirst.page(
            questionnaires.documents(),
            and(eq("clinicId", clinicId), in("patientId", patientIds)),
            "at",
            before,
            limit)
        .stream()
        .map(QuestionnaireDocument::questionnaire)
        .toList();
  }

  @Override
  public void insert(Questionnaire questionnaire, Cause<Questionnaire> cause) {
    questionnaires.insert(
        QuestionnaireDocument.of(questionnaire), List.of(), cause.of(questionnaire));
  }
}
