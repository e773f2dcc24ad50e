package clinic.sura.notification.preference;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.notification.Given;
import clinic.sura.platform.aggregate.AggregateId;
import clinic.sura.platform.merge.PatientMerge;
import clinic.sura.platform.merge.PatientMerges;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of merged records tells of many at once. */
abstract class PatientMergesContract {

  private static final String ELSEWHERE = "elsewhere";

  private final String run = UUID.randomUUID().toString();

  abstract PatientMerges merges();

  @Test
  void the_records_of_several_persons_are_found_in_one_go_the_surviving_one_first() {
    merged(Given.CLINIC, "a", "b", 1);
    merged(Given.CLINIC, "b", "c", 1);
    merged(Given.CLINIC, "undone", "d", 1);
    merged(Given.CLINIC, "undone", null, 2);

    var found =
        merges()
            .idsOf(
                List.of(
                    id(Given.CLINIC, "a"),
                    id(Given.CLINIC, "a"),
                    id(Given.CLINIC, "c"),
                    id(Given.CLINIC, "undone"),
                    id(Given.CLINIC, "alone"),
                    id(ELSEWHERE, "a"),
                    id(ELSEWHERE, "c")));

    assertThat(found).hasSize(6);
    assertThat(found.get(id(Given.CLINIC, "a"))).containsExactly(run + "c", run + "b", run + "a");
    assertThat(found.get(id(Given.CLINIC, "c"))).containsExactly(run + "c", run + "b", run + "a");
    assertThat(found.get(id(Given.CLINIC, "undone"))).containsExactly(run + "undone");
    assertThat(found.get(id(Given.CLINIC, "alone"))).containsExactly(run + "alone");
    assertThat(found.get(id(ELSEWHERE, "a"))).containsExactly(run + "a");
    assertThat(found.get(id(ELSEWHERE, "c"))).containsExactly(run + "c");
    assertThat(merges().idsOf(List.of())).isEmpty();
  }

  @Test
  void whatever_is_merged_many_are_told_the_same_together_as_each_alone() {
    Random random = new Random(3);
    List<AggregateId> patients = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      patients.add(id(i % 2 == 0 ? Given.CLINIC : ELSEWHERE, "r" + i));
    }
    for (int i = 0; i < 30; i++) {
      AggregateId patient = patients.get(random.nextInt(patients.size()));
      AggregateId survivor = patients.get(random.nextInt(patients.size()));
      if (patient.clinicId().equals(survivor.clinicId()) && !patient.equals(survivor)) {
        boolean undone = random.nextInt(5) == 0;
        merges()
            .learn(
                new PatientMerge(
                    patient.clinicId(), patient.id(), i + 1, undone ? null : survivor.id()));
      }
    }

    Map<AggregateId, SequencedSet<String>> together = merges().idsOf(patients);

    assertThat(together).hasSameSizeAs(patients);
    assertThat(together.values()).as("some are merged").anyMatch(ids -> ids.size() > 2);
    assertThat(together)
        .allSatisfy(
            (patient, ids) ->
                assertThat(ids).isEqualTo(merges().idsOf(patient.clinicId(), patient.id())));
  }

  private void merged(String clinicId, String patient, @Nullable String survivor, long version) {
    merges()
        .learn(
            new PatientMerge(
                clinicId, run + patient, version, survivor == null ? null : run + survivor));
  }

  private AggregateId id(String clinicId, String patient) {
    return new AggregateId(clinicId, run + patient);
  }
}
