package clinic.sura.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sura.events.treatment.SessionCompleted;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventCatalogueTest {

  static List<Class<? extends ClinicEvent>> types() {
    return EventCatalogue.events();
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_type_tells_its_service_its_name_and_its_version(Class<? extends ClinicEvent> event) {
    String service = event.getPackageName().substring("clinic.sura.events.".length());
    String name = event.getSimpleName().replaceFirst("V\\d+$", "");

    assertThat(EventCatalogue.typeOf(event))
        .matches("clinic\\.sura\\." + service + "\\." + name + "\\.v[1-9]\\d*");
    assertThat(EventCatalogue.topicOf(EventCatalogue.typeOf(event))).isEqualTo("sura." + service);
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_record_is_found_by_its_type(Class<? extends ClinicEvent> event) {
    assertThat(EventCatalogue.recordOf(EventCatalogue.typeOf(event))).contains(event);
  }

  @Test
  void a_type_that_this_version_does_not_know_has_no_record() {
    assertThat(EventCatalogue.recordOf("clinic.sura.treatment.SessionCompleted.v99")).isEmpty();
  }

  @Test
  void a_record_without_a_type_is_refused() {
    record Nameless(String clinicId, String patientId, long version) implements PatientEvent {}

    assertThatThrownBy(() -> EventCatalogue.typeOf(Nameless.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("@EventType");
  }

  @Test
  void treatment_tells_on_its_own_topic() {
    assertThat(EventCatalogue.topicOf(EventCatalogue.typeOf(SessionCompleted.class)))
        .isEqualTo(Topics.TREATMENT);
  }

  @Test
  void a_service_parks_what_it_could_not_handle_on_a_topic_of_its_own() {
    assertThat(Topics.deadLettersOf("treatment")).isEqualTo("sura.treatment.dead-letter");
  }
}
