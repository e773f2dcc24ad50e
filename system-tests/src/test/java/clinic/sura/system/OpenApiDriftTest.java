package clinic.sura.system;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.local.Component;
import clinic.sura.local.stack.LocalClinic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The pages' types come from documents that are checked in: the services still say the same. */
@SystemTest
@Order(35)
class OpenApiDriftTest {

  private static final Path DOCUMENTS = Path.of("..", "clinic-web", "client", "openapi");

  @ParameterizedTest
  @EnumSource(
      value = Component.class,
      names = {"BOOKING", "TREATMENT", "NOTIFICATION"})
  void a_service_says_what_the_client_was_made_from(Component service, LocalClinic clinic)
      throws IOException {
    ObjectNode running =
        (ObjectNode)
            clinic.api().as("MANAGER").get(service, "/v3/api-docs").expect(200).json().deepCopy();
    running.remove("servers");
    List<String> paths = new ArrayList<>(running.path("paths").propertyNames());
    paths.stream()
        .filter(path -> !path.startsWith("/api/"))
        .forEach(path -> ((ObjectNode) running.path("paths")).remove(path));

    JsonNode checkedIn =
        new JsonMapper()
            .readTree(
                DOCUMENTS.resolve(service.name().toLowerCase(Locale.ROOT) + ".json").toFile());

    assertThat((JsonNode) running)
        .as("run `npm run api:fetch` in clinic-web/client against a running stack")
        .isEqualTo(checkedIn);
  }
}
