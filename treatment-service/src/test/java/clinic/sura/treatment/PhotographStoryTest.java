package clinic.sura.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.events.treatment.PhotographTaken;
import clinic.sura.platform.time.MovableClock;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.testing.TestEvents;
import clinic.sura.treatment.paper.PaperTest;
import clinic.sura.treatment.photograph.TestPictures;
import clinic.sura.treatment.photograph.VerifyPhotographs;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A photograph is bound to the patient's consent, and shows nothing but the picture. */
@ServiceTest
class PhotographStoryTest {

  private static final int TOO_LARGE = 60 * 1024 * 1024;

  @Autowired private Api api;
  @Autowired private TestEvents events;
  @Autowired private MovableClock clock;
  @Autowired private VerifyPhotographs verification;

  private TestClinic clinic;
  private String patient;

  @BeforeEach
  void openTheClinic() {
    clinic = new TestClinic(api, events, clock);
    patient = clinic.patientWithChart();
  }

  private void consent() {
    clinic
        .nurse()
        .post(
            "/api/charts/" + patient + "/consents",
            "{\"kind\": \"PHOTOGRAPHS\", \"language\": \"en\", \"signedBy\": \"Mei\", \"signature\": \"Mei\"}")
        .expect(201);
  }

  private String path(String id) {
    return "/api/charts/" + patient + "/photographs/" + id;
  }

  private Api.Response send(String id, byte[] file) {
    return clinic.nurse().putFile(path(id) + "?view=BACK&posture=TIPTOE", "image/jpeg", file);
  }

  @Test
  void it_is_kept_once_and_shown_without_what_the_camera_wrote() throws Exception {
    String id = UUID.randomUUID().toString();
    byte[] file = TestPictures.withPlace(400, 300);
    assertThat(send(id, file).expect(422).json().get("type").asString())
        .isEqualTo("/problems/no-photograph-consent");
    consent();

    send(id, file).expect(201);
    send(id, file).expect(200);

    var listed =
        clinic.physician().get("/api/charts/" + patient + "/photographs").expect(200).json();
    assertThat(listed.get("photographs")).hasSize(1);
    assertThat(listed.at("/photographs/0/view").asString()).isEqualTo("BACK");
    assertThat(listed.at("/photographs/0/widthPx").asInt()).isEqualTo(400);
    byte[] shown = clinic.physician().getFile(path(id) + "/picture");
    assertThat(ImageIO.read(new ByteArrayInputStream(shown)).getHeight()).isEqualTo(300);
    assertThat(TestPictures.text(shown)).doesNotContain("Exif");
    assertThat(
            events.await(PhotographTaken.class, each -> each.photographId().equals(id)).patientId())
        .isEqualTo(patient);
  }

  @Test
  void what_is_no_photograph_is_refused_and_nothing_is_kept() {
    consent();
    String id = UUID.randomUUID().toString();
    assertThat(
            send(id, "no picture".getBytes()).expect(400).json().at("/errors/0/field").asString())
        .isEqualTo("file");
    assertThat(send(id, TestPictures.bomb()).expect(400).body()).contains("80 million pixels");
    send(id, new byte[TOO_LARGE]).expect(413);
    send("short", TestPictures.withPlace(40, 30)).expect(400);
    clinic
        .nurse()
        .putFile(path(id) + "?view=ABOVE&posture=TIPTOE", "image/jpeg", new byte[1])
        .expect(400);

    assertThat(
            clinic
                .nurse()
                .get("/api/charts/" + patient + "/photographs")
                .expect(200)
                .json()
                .get("photographs"))
        .isEmpty();
    clinic.nurse().get(path(id) + "/picture").expect(404);
  }

  @Test
  void one_of_another_patient_is_marked_once_with_the_reason_and_stays() throws Exception {
    consent();
    String id = UUID.randomUUID().toString();
    send(id, TestPictures.withPlace(40, 30)).expect(201);
    byte[] picture = clinic.physician().getFile(path(id) + "/picture");
    String mark = path(id) + "/entered-in-error";
    api.as("FRONT_DESK").post(mark, "{\"reason\": \"Not hers\"}").expect(403);
    String other = clinic.patientWithChart();
    clinic.nurse().post(mark.replace(patient, other), "{\"reason\": \"Not hers\"}").expect(404);
    String key = UUID.randomUUID().toString();

    clinic.nurse().post(mark, "{\"reason\": \"It is her sister\"}", key).expect(200);
    clinic.nurse().post(mark, "{\"reason\": \"It is her sister\"}", key).expect(200);
    assertThat(
            clinic
                .physician()
                .post(mark, "{\"reason\": \"Again\"}")
                .expect(409)
                .json()
                .get("type")
                .asString())
        .isEqualTo("/problems/photograph-marked-already");

    var listed =
        clinic.physician().get("/api/charts/" + patient + "/photographs").expect(200).json();
    assertThat(listed.at("/photographs/0/enteredInError/reason").asString())
        .isEqualTo("It is her sister");
    assertThat(listed.at("/photographs/0/enteredInError/by").asString()).isNotBlank();
    assertThat(clinic.physician().getFile(path(id) + "/picture")).isEqualTo(picture);
    var line =
        clinic
            .nurse()
            .get("/api/charts/" + patient + "/timeline?limit=100")
            .expect(200)
            .json()
            .get("entries")
            .valueStream()
            .filter(each -> each.get("kind").asString().equals("PHOTOGRAPH"))
            .findFirst()
            .orElseThrow();
    assertThat(line.at("/photograph/enteredInError").asBoolean()).isTrue();
    assertThat(
            PaperTest.textOf(api.as("MANAGER").getFile("/api/charts/" + patient + "/export.pdf")))
        .as("why may name somebody else")
        .doesNotContain("hersister");
    var seals = verification.verify(TestClinic.CLINIC);
    assertThat(seals.changedIds()).doesNotContain(id);
    assertThat(seals.missingIds()).doesNotContain(id);
  }

  @Test
  void nobody_else_sees_it() {
    consent();
    String id = UUID.randomUUID().toString();
    send(id, TestPictures.withPlace(40, 30)).expect(201);
    String other = clinic.patientWithChart();

    api.as("FRONT_DESK").get(path(id) + "/picture").expect(403);
    api.as("NURSE", "elsewhere").get(path(id) + "/picture").expect(404);
    clinic.nurse().get("/api/charts/" + other + "/photographs/" + id + "/picture").expect(404);
    clinic
        .nurse()
        .putFile(
            "/api/charts/" + other + "/photographs/" + id + "?view=BACK&posture=RELAXED",
            "image/jpeg",
            TestPictures.withPlace(40, 30))
        .expect(409);
  }
}
