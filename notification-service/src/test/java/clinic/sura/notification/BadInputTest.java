package clinic.sura.notification;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.testing.Api;
import clinic.sura.testing.BadInputCheck;
import clinic.sura.testing.ServiceTest;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ServiceTest
class BadInputTest {

  @Autowired Api api;
  @Autowired MongoDatabase database;

  @DynamicPropertySource
  static void mail(DynamicPropertyRegistry registry) {
    MailServer.register(registry);
  }

  @Test
  void every_parameter_is_refused_by_its_name_where_it_is_wrong() {
    Api.As desk = api.as("FRONT_DESK");
    var check =
        new BadInputCheck(desk.get("/v3/api-docs").expect(200).json(), database, Given.CLINIC, desk)
            .reading(
                "GET /api/audit/accesses",
                api.as("MANAGER"),
                "/api/audit/accesses?patientId=somebody")
            .with(
                "POST /api/audit/verification",
                api.as("MANAGER"),
                "/api/audit/verification",
                Map.of("ends", List.of(Map.of("chain", 1, "entries", 1, "hash", "0".repeat(64)))))
            .reading(
                "GET /api/message-templates/preview",
                api.as("MANAGER"),
                "/api/message-templates/preview?kind=REMINDER&step=day-before&language=en&channel=SMS")
            .reading(
                "GET /api/message-templates/together",
                api.as("MANAGER"),
                "/api/message-templates/together?language=en")
            .reading("GET /api/messages", desk, "/api/messages?patientId=somebody")
            .reading(
                "GET /api/messages/search",
                desk,
                "/api/messages/search?from=2026-12-01T00:00:00Z&until=2026-12-02T00:00:00Z")
            .with(
                "PUT /api/preferences/{patientId}/line",
                desk,
                "/api/preferences/nobody/line",
                Map.of("userId", "U0123456789abcdef0123456789abcdef"))
            .with(
                "POST /api/messages/{id}/handled",
                desk,
                "/api/messages/none/handled",
                Map.of("note", "called"));

    assertThat(check.findings()).isEmpty();
  }
}
