package clinic.sura.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import clinic.sura.treatment.paper.Paper;
import clinic.sura.treatment.photograph.TestPictures;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A document is kept as it came, found by its title, and never shown to the wrong patient. */
@ServiceTest
class DocumentStoryTest {

  private static final int TOO_LARGE = 60 * 1024 * 1024;

  @Autowired private Api api;
  @Autowired private TestEvents events;
  @Autowired private MovableClock clock;

  private TestClinic clinic;
  private String patient;

  @BeforeEach
  void openTheClinic() {
    clinic = new TestClinic(api, events, clock);
    patient = clinic.patientWithChart();
  }

  private static byte[] pdf() {
    return Paper.written(Locale.ENGLISH, "Report", paper -> paper.title("Report"));
  }

  private static String path(String of, String id) {
    return "/api/charts/" + of + "/documents/" + id;
  }

  private Api.Response send(String id, byte[] file) {
    String query = "?kind=REPORT&title=MRI%20of%20both%20legs&datedOn=2026-11-02";
    return clinic.nurse().putFile(path(patient, id) + query, "application/octet-stream", file);
  }

  private JsonNode listed() {
    return clinic
        .physician()
        .get("/api/charts/" + patient + "/documents")
        .expect(200)
        .json()
        .get("documents");
  }

  @Test
  void a_pdf_is_kept_once_as_it_came_and_stands_in_the_timeline() {
    String id = UUID.randomUUID().toString();
    byte[] file = pdf();
    send(id, file).expect(201);
    send(id, file).expect(200);

    assertThat(listed()).hasSize(1);
    assertThat(listed().at("/0/title").asString()).isEqualTo("MRI of both legs");
    assertThat(listed().at("/0/datedOn").asString()).isEqualTo("2026-11-02");
    assertThat(listed().at("/0/format").asString()).isEqualTo("PDF");
    assertThat(clinic.nurse().getFile(path(patient, id) + "/file")).isEqualTo(file);
    JsonNode line =
        clinic
            .nurse()
            .get("/api/charts/" + patient + "/timeline?limit=1")
            .expect(200)
            .json()
            .at("/entries/0");
    assertThat(line.get("kind").asString()).isEqualTo("DOCUMENT");
    assertThat(line.at("/document/title").asString()).isEqualTo("MRI of both legs");
  }

  @Test
  void a_picture_of_a_page_is_kept_without_what_the_camera_wrote() throws Exception {
    String id = UUID.randomUUID().toString();
    send(id, TestPictures.withPlace(400, 300)).expect(201);

    assertThat(listed().at("/0/format").asString()).isEqualTo("JPEG");
    byte[] kept = clinic.nurse().getFile(path(patient, id) + "/file");
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
  }

  @Test
  void what_nobody_can_read_is_refused_and_nothing_is_kept() {
    byte[] broken = Arrays.copyOf(pdf(), 60);
    byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
    for (byte[] file : new byte[][] {broken, page, new byte[0]}) {
      JsonNode refused = send(UUID.randomUUID().toString(), file).expect(400).json();
      assertThat(refused.at("/errors/0/field").asString()).isEqualTo("file");
    }
    send(UUID.randomUUID().toString(), new byte[TOO_LARGE]).expect(413);
    clinic
        .nurse()
        .putFile(
            path(patient, UUID.randomUUID().toString()) + "?kind=REPORT&title=%20",
            "application/pdf",
            pdf())
        .expect(400);
    assertThat(listed()).isEmpty();
  }

  @Test
  void one_patients_document_is_not_anothers() {
    String id = UUID.randomUUID().toString();
    send(id, pdf()).expect(201);
    String other = clinic.patientWithChart();

    clinic.nurse().get(path(other, id) + "/file").expect(404);
    clinic
        .nurse()
        .post(path(other, id) + "/entered-in-error", "{\"reason\": \"Not hers\"}")
        .expect(404);
    clinic
        .nurse()
        .putFile(path(other, id) + "?kind=LETTER&title=Letter", "application/pdf", pdf())
        .expect(409);
    api.as("FRONT_DESK").get(path(patient, id) + "/file").expect(403);
  }

  @Test
  void what_was_filed_by_mistake_is_marked_with_the_reason_and_stays() {
    String id = UUID.randomUUID().toString();
    send(id, pdf()).expect(201);
    String mark = path(patient, id) + "/entered-in-error";
    clinic.nurse().post(mark, "{\"reason\": \"It is her sister's\"}").expect(200);
    clinic.nurse().post(mark, "{\"reason\": \"Again\"}").expect(200);

    assertThat(listed().at("/0/enteredInError/reason").asString()).isEqualTo("It is her sister's");
    clinic.nurse().get(path(patient, id) + "/file").expect(200);
  }
}
