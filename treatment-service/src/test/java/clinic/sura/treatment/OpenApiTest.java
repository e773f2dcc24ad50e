package clinic.sura.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class OpenApiTest {

  @Autowired private Api api;

  /** It also leaves the document in the build folder, for whoever generates a client. */
  @Test
  void describes_every_endpoint_with_the_roles_that_may_call_it() throws IOException {
    var response = api.as("MANAGER").get("/v3/api-docs").expect(200);
    Files.writeString(Path.of("target", "openapi.json"), response.body());
    var paths = response.json().get("paths");
    assertThat(paths.propertyNames())
        .contains(
            "/api/charts/{patientId}",
            "/api/charts/{patientId}/verification",
            "/api/lot-recalls/{id}/acknowledgements",
            "/api/sessions/{id}/sign",
            "/api/vials/stock");
    paths.forEach(
        path ->
            path.forEach(
                operation ->
                    assertThat(operation.get("x-roles")).as(path.toString()).isNotEmpty()));
  }
}
