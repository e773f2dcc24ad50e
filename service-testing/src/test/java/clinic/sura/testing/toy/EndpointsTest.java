package clinic.sura.testing.toy;

import static java.util.Collections.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.testing.Api;
import clinic.sura.testing.Api.Response;
import clinic.sura.testing.ServiceTest;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class EndpointsTest {

  @Autowired Api api;
  @Autowired MongoDatabase database;

  @Test
  void nobody_comes_in_without_a_token_but_the_health_probes() {
    assertThat(api.asNobody().get("/api/toys/1").status()).isEqualTo(401);
    assertThat(api.asNobody().get("/v3/api-docs").status()).isEqualTo(401);
    assertThat(api.asNobody().get("/actuator/prometheus").status()).isEqualTo(401);
    assertThat(api.asNobody().get("/local/clock").status()).isEqualTo(401);
    assertThat(api.asNobody().get("/actuator/health/liveness").status()).isEqualTo(200);
    assertThat(api.asNobody().get("/actuator/health/readiness").status()).isEqualTo(200);
  }

  @Test
  void a_role_that_is_not_named_is_refused_before_the_body_is_read() {
    Response refused = api.as("NURSE").post("/api/toys", "{not even json");

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().path("type").asString()).isEqualTo("/problems/forbidden");
  }

  @Test
  void an_endpoint_that_names_no_role_lets_nobody_in() {
    assertThat(api.as("MANAGER").get("/api/forgotten").status()).isEqualTo(403);
  }

  @Test
  void every_field_that_is_wrong_is_named() {
    Response invalid = api.as("FRONT_DESK").post("/api/toys", Map.of("claim", " ", "visits", 0));

    assertThat(invalid.status()).isEqualTo(400);
    assertThat(invalid.json().path("errors").valueStream().map(e -> e.path("field").asString()))
        .containsExactlyInAnyOrder("claim", "visits");
  }

  @Test
  void a_body_that_can_not_be_read_is_said_so() {
    Response invalid = api.as("FRONT_DESK").post("/api/toys", "{\"visits\":\"many\"}");

    assertThat(invalid.status()).isEqualTo(400);
    assertThat(invalid.json().path("errors").get(0).path("field").asString()).isEqualTo("visits");
  }

  @Test
  void a_command_needs_an_idempotency_key() {
    Response missing =
        api.as("FRONT_DESK")
            .send("POST", "/api/toys", Map.of("claim", "x", "visits", 1), null, null);

    assertThat(missing.status()).isEqualTo(400);
    assertThat(missing.json().path("errors").get(0).path("field").asString())
        .isEqualTo("Idempotency-Key");
  }

  @Test
  void another_clinic_sees_nothing() {
    String id =
        api.as("FRONT_DESK")
            .post("/api/toys", Map.of("claim", UUID.randomUUID(), "visits", 1))
            .expect(201)
            .json()
            .path("id")
            .asString();

    assertThat(api.as("FRONT_DESK").get("/api/toys/" + id).status()).isEqualTo(200);
    assertThat(api.as("FRONT_DESK", "elsewhere").get("/api/toys/" + id).status()).isEqualTo(404);
  }

  @Test
  void what_breaks_inside_stays_inside() {
    Response broken = api.as("FRONT_DESK").get("/api/broken");

    assertThat(broken.status()).isEqualTo(500);
    assertThat(broken.body()).doesNotContain("secret inner detail").doesNotContain("Exception");
  }

  @Test
  void a_read_leaves_a_trace_of_who_and_what() {
    String id = "audited-" + UUID.randomUUID();

    api.as("NURSE").get("/api/toys/" + id);

    var entry = database.getCollection("audit").find(Filters.eq("ids.id", id)).first();
    assertThat(entry).isNotNull();
    assertThat(entry.getString("name")).isEqualTo("Ploy Rattana");
    assertThat(entry.getString("action")).isEqualTo("READ");
    assertThat(entry.getString("traceId")).isNotBlank();
    assertThat(entry.getInteger("status")).as("it was refused").isEqualTo(404);
    assertThat(entry.getList("patientIds", String.class)).isEmpty();
  }

  @Test
  void every_patient_that_an_answer_names_is_in_its_trace() {
    String first = "first-" + UUID.randomUUID();
    String second = "second-" + UUID.randomUUID();

    api.as("NURSE").get("/api/shown/%s/%s".formatted(first, second)).expect(200);
    api.as("NURSE").post("/api/shown/%s/%s".formatted(second, first), "").expect(204);

    assertThat(accesses(first)).containsExactly("READ 200 2");
    assertThat(accesses(second)).containsExactly("WRITTEN 204 0", "WRITE null null", "READ 200 2");
    api.as("NURSE").get("/api/audit/accesses?patientId=" + first).expect(403);
    assertThat(accesses("never-seen")).containsExactly();
  }

  private List<String> accesses(String patientId) {
    return api.as("MANAGER")
        .get("/api/audit/accesses?patientId=" + patientId)
        .expect(200)
        .json()
        .path("accesses")
        .valueStream()
        .filter(each -> !each.path("kind").asString().equals("Audit"))
        .map(
            each ->
                "%s %s %s"
                    .formatted(
                        each.path("action").asString(), each.path("status"), each.path("patients")))
        .toList();
  }

  @Test
  void who_saw_a_patient_is_told_in_pages_without_a_gap_or_a_repeat() {
    String patient = "often-" + UUID.randomUUID();
    for (int i = 0; i < 230; i++) {
      api.as("NURSE").get("/api/shown/%s/other".formatted(patient)).expect(200);
    }
    List<String> seen = new ArrayList<>();
    String next = "/api/audit/accesses?patientId=" + patient;
    for (String address = next; !address.isEmpty(); ) {
      var page = api.as("MANAGER").get(address).expect(200).json();
      page.path("accesses")
          .valueStream()
          .filter(each -> each.path("kind").asString().equals("Toy"))
          .forEach(each -> seen.add(each.path("id").asString()));
      address =
          page.path("nextCursor").isNull()
              ? ""
              : next + "&cursor=" + page.path("nextCursor").asString();
    }
    assertThat(seen).hasSize(230).doesNotHaveDuplicates().isSortedAccordingTo(reverseOrder());
    api.as("MANAGER").get(next + "&cursor=none").expect(400);
  }

  @Test
  void the_document_says_which_roles_may_call() {
    var paths = api.as("MANAGER").get("/v3/api-docs").expect(200).json().path("paths");

    assertThat(paths.path("/api/toys/{id}").path("get").path("x-roles").toString())
        .isEqualTo("[\"FRONT_DESK\",\"NURSE\"]");
    assertThat(paths.path("/api/toys").path("post").path("parameters").toString())
        .contains("Idempotency-Key");
  }
}
