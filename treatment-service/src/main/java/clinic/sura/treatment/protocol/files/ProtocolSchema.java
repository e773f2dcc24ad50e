package clinic.sura.treatment.protocol.files;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shape of protocol files, as editors and the physicians' own tools can check it, too. */
final class ProtocolSchema {

  private static final String FILE = "/protocols/protocol.schema.json";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Schema schema;

  ProtocolSchema() {
    try (InputStream file =
        Objects.requireNonNull(ProtocolSchema.class.getResourceAsStream(FILE), FILE)) {
      schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(MAPPER.readTree(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a parsed file has against the shape, each with its place; empty if it fits. */
  List<String> problems(@Nullable Object parsed) {
    JsonNode document = MAPPER.valueToTree(parsed);
    return schema.validate(document).stream()
        .map((Error error) -> error.getInstanceLocation() + " " + error.getMessage())
        .distinct()
        .toList();
  }
}
