package clinic.sura.notification;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ServiceTest
class OpenApiTest {

  @Autowired Api api;

  @DynamicPropertySource
  static void mail(DynamicPropertyRegistry registry) {
    MailServer.register(registry);
  }

  /** It also leaves the document in the build folder, for whoever generates a client. */
  @Test
  void describes_every_endpoint_with_the_roles_that_may_call_it() throws IOException {
    var response = api.as("MANAGER").get("/v3/api-docs").expect(200);
    Files.writeString(Path.of("target", "openapi.json"), response.body());
    var paths = response.json().get("paths");
    assertThat(paths.propertyNames())
        .contains(
            "/api/messages",
            "/api/messages/search",
            "/api/messages/unreached",
            "/api/messages/{id}/resend",
            "/api/message-templates",
            "/api/message-templates/preview",
            "/api/message-templates/together",
            "/api/notices",
            "/api/notices/latest",
            "/api/notices/{id}",
            "/api/notices/{id}/acknowledgement",
            "/api/preferences/{patientId}",
            "/api/preferences/{patientId}/line");
    paths.forEach(
        path ->
            path.forEach(
                operation ->
                    assertThat(operation.get("x-roles")).as(path.toString()).isNotEmpty()));
  }
}
