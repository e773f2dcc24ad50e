package clinic.sura.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where the files of the contracts lie, and how they are named. */
final class ContractFiles {

  static final Path SCHEMAS = Path.of("src/main/resources/schemas");
  static final Path ASYNCAPI = Path.of("src/main/resources/asyncapi.yaml");
  static final Path SOURCES = Path.of("src/main/java");
  static final Path APPROVED = Path.of("src/test/resources/approved");
  static final Path CATALOGUE_PAGE = Path.of("../docs/events.md");

  /** Exact: a decimal that lost its last zero is another text. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private ContractFiles() {}

  /** Name and version of an event type, such as {@code SessionBooked.v1}. */
  static String nameOf(Class<? extends ClinicEvent> event) {
    String[] parts = EventCatalogue.typeOf(event).split("\\.", -1);
    return parts[3] + "." + parts[4];
  }

  static Path schemaOf(Class<? extends ClinicEvent> event) {
    return SCHEMAS.resolve(nameOf(event) + ".json");
  }

  static Path sampleOf(Class<? extends ClinicEvent> event) {
    return APPROVED.resolve(nameOf(event) + ".json");
  }

  static List<Path> filesIn(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode json(Path file) {
    return json(text(file));
  }

  static JsonNode json(String text) {
    return MAPPER.readTree(text);
  }

  static JsonNode yaml(Path file) {
    return MAPPER.valueToTree(new Yaml().load(text(file)));
  }
}
