package clinic.sura.notification.occasion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sura.notification.Given;
import clinic.sura.platform.aggregate.AggregateId;
import clinic.sura.platform.aggregate.StaleVersion;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of occasions does. */
abstract class OccasionsContract {

  private static final String ELSEWHERE = "elsewhere";

  private final String mei = "p-" + UUID.randomUUID();
  private final String lin = "p-" + UUID.randomUUID();

  abstract Occasions occasions();

  @Test
  void an_occasion_comes_back_as_it_was_added_and_is_added_once() {
    Occasion added = added(Given.CLINIC, mei);

    assertThat(occasions().find(Given.CLINIC, added.id())).contains(added);
    assertThat(occasions().find(ELSEWHERE, added.id())).isEmpty();
    assertThatThrownBy(() -> occasions().add(added)).isInstanceOf(StaleVersion.class);
  }

  @Test
  void those_of_several_ids_are_found_in_one_go_and_none_of_another_clinic() {
    Occasion here = added(Given.CLINIC, mei);
    Occasion there = added(ELSEWHERE, lin);
    Occasion notAsked = added(Given.CLINIC, mei);

    assertThat(
            occasions()
                .all(
                    List.of(
                        new AggregateId(Given.CLINIC, here.id()),
                        new AggregateId(Given.CLINIC, here.id()),
                        new AggregateId(ELSEWHERE, there.id()),
                        new AggregateId(ELSEWHERE, notAsked.id()),
                        new AggregateId(Given.CLINIC, "visit:none"))))
        .containsExactlyInAnyOrder(here, there);
    assertThat(occasions().all(List.of())).isEmpty();
  }

  @Test
  void those_of_patients_are_found_in_one_go_and_none_of_another_clinic() {
    Occasion first = added(Given.CLINIC, mei);
    Occasion second = added(Given.CLINIC, mei);
    Occasion there = added(ELSEWHERE, lin);
    added(Given.CLINIC, "p-" + UUID.randomUUID());

    assertThat(occasions().ofPatient(Given.CLINIC, List.of(mei, lin)))
        .containsExactlyInAnyOrder(first, second);
    assertThat(
            occasions()
                .ofPatients(
                    List.of(
                        new AggregateId(Given.CLINIC, mei),
                        new AggregateId(Given.CLINIC, lin),
                        new AggregateId(ELSEWHERE, lin),
                        new AggregateId(ELSEWHERE, mei))))
        .containsExactlyInAnyOrder(first, second, there);
    assertThat(occasions().ofPatients(List.of())).isEmpty();
  }

  private Occasion added(String clinicId, String patientId) {
    Fact fact = Given.booked(1, "2026-11-20T03:00:00Z", "2026-12-01T02:00:00Z");
    Occasion occasion = Occasion.first("visit:" + UUID.randomUUID(), clinicId, patientId, fact);
    occasions().add(occasion);
    return occasion;
  }
}
