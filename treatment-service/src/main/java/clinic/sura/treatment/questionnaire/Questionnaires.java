package clinic.sura.treatment.questionnaire;

import clinic.sura.platform.aggregate.Before;
import clinic.sura.platform.aggregate.Cause;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The questionnaires of each clinic. */
public interface Questionnaires {

  Optional<Questionnaire> find(String clinicId, String id);

  /** All of a person, of merged records together, the earliest first. */
  List<Questionnaire> of(String clinicId, String patientId);

  /**
   * A page of those of these records of a person, newest first.
   *
   * @param before the place that the page comes after; null for the first page
   */
  List<Questionnaire> newestFirst(
      String clinicId, Set<String> patientIds, @Nullable Before before, int limit);

  /**
   * Stores one.
   *
   * @throws clinic.sura.platform.aggregate.AlreadyDone if there is one of that id
   */
  void insert(Questionnaire questionnaire, Cause<Questionnaire> cause);
}
