package clinic.sura.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sura.events.booking.AppointmentMissed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * The samples are what is on the wire, and in topics and outboxes already.
 *
 * <p>{@code <Name>.v1.json} is today's form. A sample with more in its name, such as {@code
 * <Name>.v1.before-reason.json}, is an older form, and is kept for ever; {@code
 * <Name>.v1.from-newer.json} is what a later version of the software may write.
 */
class ApprovedSamplesTest {

  private static final Path RECEIVED = Path.of("target/received");

  static List<Class<? extends ClinicEvent>> types() {
    return EventCatalogue.events();
  }

  static List<Path> samples() {
    return ContractFiles.filesIn(ContractFiles.APPROVED);
  }

  @ParameterizedTest
  @MethodSource("types")
  void an_event_is_written_as_approved(Class<? extends ClinicEvent> type) throws IOException {
    String written = EventJson.write(fixtureOf(type)) + "\n";
    Files.createDirectories(RECEIVED);
    Path received = RECEIVED.resolve(ContractFiles.nameOf(type) + ".json");
    Files.writeString(received, written);

    Path approved = ContractFiles.sampleOf(type);
    assertThat(approved)
        .as("No approved sample: if %s is right, copy it to %s", received, approved)
        .exists();
    assertThat(ContractFiles.text(approved))
        .as("The wire format has changed: see docs/events.md before %s is approved", received)
        .isEqualTo(written);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void every_sample_ever_approved_can_be_read_and_loses_nothing(Path sample) {
    Class<? extends ClinicEvent> type = typeOf(sample);
    ClinicEvent event = EventJson.read(ContractFiles.text(sample), type);
    String written = EventJson.write(event);

    assertThat(EventJson.read(written, type)).isEqualTo(event);
    JsonNode before = ContractFiles.json(sample);
    JsonNode after = ContractFiles.json(written);
    assertSameFacts(before, after, sample.toString().endsWith(".from-newer.json"));
  }

  @Test
  void a_sample_of_a_newer_version_is_among_them() {
    assertThat(samples()).anyMatch(sample -> sample.toString().endsWith(".from-newer.json"));
  }

  @Test
  void a_field_that_vanishes_is_noticed() {
    JsonNode before = ContractFiles.json("{\"version\":1,\"reason\":\"ill\"}");
    JsonNode renamed = ContractFiles.json("{\"version\":1,\"why\":null}");

    assertThatThrownBy(() -> assertSameFacts(before, renamed, false))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("reason");
  }

  /** A field may have been added since, empty; none may have vanished or changed. */
  private static void assertSameFacts(JsonNode before, JsonNode after, boolean fromNewer) {
    if (!before.isObject() || !after.isObject()) {
      assertThat(after.toString()).isEqualTo(before.toString());
      return;
    }
    if (!fromNewer) {
      assertThat(after.propertyNames()).containsAll(before.propertyNames());
    }
    for (Map.Entry<String, JsonNode> field : after.properties()) {
      JsonNode earlier = before.get(field.getKey());
      if (earlier == null) {
        assertThat(field.getValue().isNull()).as("%s was not there", field.getKey()).isTrue();
      } else {
        assertSameFacts(earlier, field.getValue(), fromNewer);
      }
    }
  }

  private static ClinicEvent fixtureOf(Class<? extends ClinicEvent> type) {
    List<ClinicEvent> fixtures =
        EventFixtures.all().stream().filter(event -> event.getClass().equals(type)).toList();
    assertThat(fixtures).as("fixtures of %s", type.getSimpleName()).hasSize(1);
    return fixtures.getFirst();
  }

  private static Class<? extends ClinicEvent> typeOf(Path sample) {
    String[] name = sample.getFileName().toString().split("\\.", -1);
    String typeEnd = "." + name[0] + "." + name[1];
    return EventCatalogue.events().stream()
        .filter(event -> EventCatalogue.typeOf(event).endsWith(typeEnd))
        .findFirst()
        .orElseThrow(() -> new AssertionError(sample + " is of no catalogued type"));
  }

  @Test
  void a_sample_finds_its_type_by_its_name() {
    Path sample = Path.of("AppointmentMissed.v1.before-something.json");
    assertThat(typeOf(sample)).isEqualTo(AppointmentMissed.class);
  }
}
