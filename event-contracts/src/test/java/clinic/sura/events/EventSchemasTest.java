package clinic.sura.events;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.events.booking.AppointmentDetails;
import clinic.sura.events.booking.ContactDetails;
import clinic.sura.events.treatment.DateWindow;
import clinic.sura.events.treatment.SessionWindows;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The schemas say of the events what the records say. */
class EventSchemasTest {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final JsonNode DEFINITIONS =
      ContractFiles.json(ContractFiles.SCHEMAS.resolve("definitions.json"));

  static List<Class<? extends ClinicEvent>> types() {
    return EventCatalogue.events();
  }

  static List<Class<?>> parts() {
    return List.of(
        ContactDetails.class, AppointmentDetails.class, SessionWindows.class, DateWindow.class);
  }

  static List<Path> samples() {
    return ContractFiles.filesIn(ContractFiles.APPROVED);
  }

  @Test
  void there_is_one_schema_for_each_type_and_no_other() {
    Stream<Path> expected = EventCatalogue.events().stream().map(ContractFiles::schemaOf);

    assertThat(ContractFiles.filesIn(ContractFiles.SCHEMAS))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(expected, Stream.of(ContractFiles.SCHEMAS.resolve("definitions.json")))
                .toList());
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_schema_has_the_fields_of_its_record(Class<? extends ClinicEvent> type) {
    JsonNode schema = ContractFiles.json(ContractFiles.schemaOf(type));

    assertThat(Shape.of(schema, DEFINITIONS)).isEqualTo(Shape.of(type));
    assertThat(schema.path("title").asString()).isEqualTo(ContractFiles.nameOf(type));
    assertThat(schema.path("additionalProperties").asBoolean(true)).isTrue();
    assertThat(schema.path("$schema").asString())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_schema_says_what_the_Javadoc_says(Class<? extends ClinicEvent> type) {
    assertDescribed(ContractFiles.json(ContractFiles.schemaOf(type)), type);
  }

  @ParameterizedTest
  @MethodSource("parts")
  void a_definition_says_what_the_Javadoc_says(Class<?> part) {
    assertDescribed(DEFINITIONS.at("/$defs/" + part.getSimpleName()), part);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_sample_is_valid_by_its_schema(Path sample) {
    assertThat(errorsOf(sample, ContractFiles.json(sample))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_sample_that_lacks_a_required_field_is_not_valid(Path sample) {
    JsonNode json = ContractFiles.json(sample);
    for (JsonNode required : ContractFiles.json(schemaOf(sample)).path("required")) {
      ObjectNode without = ((ObjectNode) json.deepCopy()).without(required.asString());

      assertThat(errorsOf(sample, without)).contains(required.asString());
    }
  }

  @Test
  void a_date_that_is_none_is_not_valid() {
    Path sample = ContractFiles.APPROVED.resolve("RecallOpened.v1.json");
    ObjectNode json = (ObjectNode) ContractFiles.json(sample);

    assertThat(errorsOf(sample, json.put("from", "3 March"))).contains("/from");
  }

  @Test
  void a_fault_in_a_shared_definition_is_found_too() {
    Path sample = ContractFiles.APPROVED.resolve("SessionCompleted.v1.json");
    ObjectNode json = (ObjectNode) ContractFiles.json(sample);
    json.withObject("/unitsPerLeg").put("MIDDLE", 3);
    json.withObject("/windows/wearOff").put("until", "someday");

    assertThat(errorsOf(sample, json)).contains("MIDDLE").contains("/windows/wearOff/until");
  }

  private static void assertDescribed(JsonNode schema, Class<?> record) {
    RecordDocs docs = RecordDocs.of(record);
    assertThat(schema.path("description").asString("")).isEqualTo(docs.summary());
    for (RecordComponent component : record.getRecordComponents()) {
      JsonNode property = schema.path("properties").path(component.getName());
      String described = docs.components().get(component.getName());
      if (described != null) {
        assertThat(property.path("description").asString("")).isEqualTo(described);
      } else {
        assertThat(component.getName())
            .as("%s needs a @param", component)
            .isIn("clinicId", "patientId", "practitionerId", "version");
        assertThat(property.path("$ref").asString(""))
            .isEqualTo("definitions.json#/$defs/" + component.getName());
      }
    }
  }

  private static Path schemaOf(Path sample) {
    String[] name = sample.getFileName().toString().split("\\.", -1);
    return ContractFiles.SCHEMAS.resolve(name[0] + "." + name[1] + ".json");
  }

  private static String errorsOf(Path sample, JsonNode json) {
    Schema schema =
        REGISTRY.getSchema(
            SchemaLocation.of("classpath:schemas/" + schemaOf(sample).getFileName()));
    return schema
        .validate(
            json.toString(),
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(String::valueOf)
        .collect(Collectors.joining("\n"));
  }
}
