package clinic.sura.treatment.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ProtocolApprovalTest {

  private static final String VERSION = "calf-reduction-2";
  private static final String PATH = "/api/protocols/" + VERSION + "/approvals";

  @Autowired private Api api;
  @Autowired private Protocols protocols;
  @Autowired private ProtocolApprovals approvals;

  private JsonNode approvalsOf(String id) {
    return StreamSupport.stream(
            api.as("NURSE").get("/api/protocols").expect(200).json().get("protocols").spliterator(),
            false)
        .filter(each -> each.get("id").asString().equals(id))
        .findFirst()
        .orElseThrow()
        .get("approvals");
  }

  @Test
  void a_physician_stands_for_a_version_once() {
    assertThat(approvalsOf(VERSION)).isEmpty();

    JsonNode first = api.as("PHYSICIAN").post(PATH, "").expect(201).json().get("approvals");
    JsonNode again = api.as("PHYSICIAN").post(PATH, "").expect(201).json().get("approvals");

    assertThat(first).hasSize(1).isEqualTo(again);
    assertThat(first.at("/0/own").asBoolean()).isTrue();
    assertThat(approvalsOf(VERSION)).hasSize(1);
    assertThat(approvalsOf(VERSION).at("/0/own").asBoolean()).as("a nurse reads it").isFalse();
    assertThat(first.at("/0/physicianName").asString()).isNotBlank();
    assertThat(first.at("/0/sha256").asString())
        .isEqualTo(protocols.sha256Of(VERSION).orElseThrow());
    assertThat(approvalsOf("calf-reduction-3")).as("each version for itself").isEmpty();
    assertThat(approvals.of("another-clinic")).as("each clinic for itself").isEmpty();
  }

  @Test
  void nobody_else_can_and_nothing_unknown_is_approved() {
    for (String role : new String[] {"NURSE", "MANAGER", "FRONT_DESK"}) {
      api.as(role).post(PATH, "").expect(403);
    }
    api.as("PHYSICIAN").post("/api/protocols/calf-reduction-901/approvals", "").expect(404);
  }
}
