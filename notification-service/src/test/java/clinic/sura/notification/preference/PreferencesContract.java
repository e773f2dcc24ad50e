package clinic.sura.notification.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sura.notification.Given;
import clinic.sura.platform.aggregate.AggregateId;
import clinic.sura.platform.aggregate.StaleVersion;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of contact preferences does. */
abstract class PreferencesContract {

  private static final String ELSEWHERE = "elsewhere";

  abstract Preferences preferences();

  @Test
  void a_preference_comes_back_as_it_was_added_and_is_added_once() {
    ContactPreference added = added(Given.CLINIC);

    assertThat(preferences().find(Given.CLINIC, added.patientId())).contains(added);
    assertThat(preferences().find(ELSEWHERE, added.patientId())).isEmpty();
    assertThatThrownBy(() -> preferences().add(added)).isInstanceOf(StaleVersion.class);
  }

  @Test
  void those_of_several_patients_are_found_in_one_go_and_none_of_another_clinic() {
    ContactPreference here = added(Given.CLINIC);
    ContactPreference there = added(ELSEWHERE);
    ContactPreference notAsked = added(Given.CLINIC);

    assertThat(
            preferences()
                .all(
                    List.of(
                        new AggregateId(Given.CLINIC, here.patientId()),
                        new AggregateId(Given.CLINIC, here.patientId()),
                        new AggregateId(ELSEWHERE, there.patientId()),
                        new AggregateId(ELSEWHERE, notAsked.patientId()),
                        new AggregateId(Given.CLINIC, "nobody"))))
        .containsExactlyInAnyOrder(here, there);
    assertThat(preferences().all(List.of())).isEmpty();
  }

  private ContactPreference added(String clinicId) {
    String id = "p-" + UUID.randomUUID();
    ContactPreference preference =
        Given.patientOf(clinicId, id, id + "@example.test", "en", Given.BANGKOK, 1);
    preferences().add(preference);
    return preference;
  }
}
