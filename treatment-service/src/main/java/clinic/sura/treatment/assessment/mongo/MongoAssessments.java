package clinic.sura.treatment.assessment.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import clinic.sura.events.ClinicEvent;
import clinic.sura.platform.aggregate.AggregateCollection;
import clinic.sura.platform.aggregate.Aggregates;
import clinic.sura.platform.aggregate.Before;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.NewestFirst;
import clinic.sura.platform.merge.PatientMerges;
import clinic.sura.treatment.assessment.Assessment;
import clinic.sura.treatment.assessment.Assessments;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class MongoAssessments implements Assessments {

  private final AggregateCollection<AssessmentDocument> assessments;
  private final PatientMerges merges;

  MongoAssessments(Aggregates aggregates, PatientMerges merges) {
    this.merges = merges;
    assessments = aggregates.collection("assessments", AssessmentDocument.class);
    assessments.createIndex(ascending("clinicId", "patientId", "assessedAt"));
    assessments.createIndex(ascending("clinicId", "appointmentId"));
  }

  @Override
  public List<Assessment> of(String clinicId, String patientId) {
    List<Assessment> found = new ArrayList<>();
    assessments
        .documents()
        .find(and(eq("clinicId", clinicId), in("patientId", merges.idsOf(clinicId, patientId))))
        .forEach(document -> found.add(document.assessment()));
    found.sort(Comparator.comparing(Assessment::assessedAt).reversed());
    return found;
  }

  @Override
  public Set<String> assessed(String clinicId, Collection<String> appointmentIds) {
    Set<String> found = new HashSet<>();
    assessments
        .documents()
        .find(and(eq("clinicId", clinicId), in("appointmentId", appointmentIds)))
        .forEach(
            document -> {
              if (document.asked() == null) {
                found.add(document.appointmentId());
              }
            });
    return found;
  }

  @Override
  public List<Assessment> newestFirst(
      String clinicId, Set<String> patientIds, @Nullable Before before, int limit) {
    return NewestFirst.page(
            assessments.documents(),
            and(eq("clinicId", clinicId), in("patientId", patientIds)),
            "assessedAt",
            before,
            limit)
        .stream()
        .map(AssessmentDocument::assessment)
        .toList();
  }

  @Override
  public void insert(Assessment assessment, List<ClinicEvent> events, Cause<Assessment> cause) {
    assessments.insert(AssessmentDocument.of(assessment), events, cause.of(assessment));
  }
}
