package clinic.sura.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.local.Component;
import clinic.sura.local.stack.LocalClinic;
import clinic.sura.system.Chromium.Screen;
import clinic.sura.system.Desk.Patient;
import clinic.sura.system.Desk.Wish;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What people do at the clinic, done in a browser through the pages they do it on. */
@SystemTest
@Order(80)
class BrowserStoryTest {

  private static final ZoneId CLINIC_ZONE = ZoneId.of("Asia/Bangkok");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK).withZone(CLINIC_ZONE);
  private static final Duration EARLY = Duration.ofMinutes(5);

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void a_patient_is_booked_treated_and_told_what_follows(LocalClinic clinic) {
    String name = "Hyun-ju Seo";
    Page deskPage = CHROMIUM.signedIn(clinic, "desk", Screen.DESK);
    DeskPage desk = new DeskPage(deskPage);
    desk.register("Hyun-ju", "Seo", "hyunju." + UUID.randomUUID() + "@example.test");
    String consultation = desk.bookFirst("Calf consultation", name);
    desk.showsMessage("Booking confirmed");
    arriveFor(consultation, clinic);
    desk.checkIn();

    ChartPage chart = new ChartPage(CHROMIUM.signedIn(clinic, "doctor", Screen.CHAIRSIDE));
    chart.openFromMyDay(name);
    chart.assess();
    chart.plan(80);
    chart.consentAndAccept(name);

    Databases.of(clinic).awaitQuiet(clinic); // until then booking does not know of the plan
    desk.closeDrawer();
    desk.button("New booking").click();
    desk.findPatient(name);
    String treatment = desk.bookFirst("Calf treatment", name);
    arriveFor(treatment, clinic);
    desk.checkIn();

    chart.startSession();
    LocalDate expires = LocalDate.ofInstant(clinic.clock().now(), CLINIC_ZONE).plusYears(1);
    chart.drawUp("C7001C3", expires);
    chart.placeLeft(4);
    chart.awaitSaved();
    chart.drawUp("C7002C3", expires);
    chart.mirror();
    chart.add("Left leg", "medial head");
    chart.undo();
    chart.sign("Left leg 80 U 80 U 8", "Right leg 80 U 80 U 8");
    assertThat(chart.text("Signed: read-only")).isVisible();
    assertThat(chart.button("Add a point to Left leg, medial head")).hasCount(0);
    chart.openTimeline();
    assertThat(chart.happening("Session 1")).containsText(DAY.format(clinic.clock().now()));
    assertThat(chart.happening("Calf treatment")).containsText("Completed");

    desk.openPatientPage(name);
    desk.showsMessage("Aftercare");
    desk.showsMessage("Result check");
    desk.showsRecall("Maintenance visit");

    deskPage.getByText("TH", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(desk.button("นัดใหม่")).isVisible();
    assertThat(deskPage.getByRole(AriaRole.LIST, new GetByRoleOptions().setName("ข้อความ")))
        .containsText("การดูแลหลังทำ");
    deskPage.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("แผนกต้อนรับ")).click();
    assertThat(deskPage.getByRole(AriaRole.MAIN)).containsText("เสร็จสิ้น");
  }

  private static void arriveFor(String appointmentId, LocalClinic clinic) {
    String start =
        clinic
            .api()
            .as("FRONT_DESK")
            .get(Component.BOOKING, "/api/appointments/" + appointmentId)
            .expect(200)
            .text("/start");
    Instant arrival = OffsetDateTime.parse(start).toInstant().minus(EARLY);
    if (arrival.isAfter(clinic.clock().now())) {
      clinic.clock().moveTo(arrival);
    }
  }

  @Test
  void a_refused_booking_says_who_is_taken_and_offers_the_nearest_free_times(
      LocalClinic clinic, Desk api) {
    JsonNode slot =
        api.freeSlots().stream()
            .filter(free -> free.path("practitionerId").asString().equals("dr-anan"))
            .findFirst()
            .orElseThrow();
    var start = OffsetDateTime.parse(slot.path("start").asString()).atZoneSameInstant(CLINIC_ZONE);
    Patient patient = api.registerPatient("Somchai", "Rattanawong");
    Page page = CHROMIUM.signedIn(clinic, "desk", Screen.DESK);
    DeskPage desk = new DeskPage(page);
    page.navigate("/desk?date=" + start.toLocalDate());
    desk.button("Book %s with Dr. Anan Chaiyasit".formatted(start.toLocalTime())).click();
    desk.findPatient("Somchai Rattanawong");
    assertThat(desk.chosenTime()).containsText("%s · Dr. Anan".formatted(start.toLocalTime()));

    Wish sameTime = new Wish(api.registerPatient().id(), "dr-anan", slot.path("start").asString());
    api.book(sameTime, UUID.randomUUID().toString()).expect(201);
    desk.book();

    Locator refusal = page.getByRole(AriaRole.ALERT);
    assertThat(refusal)
        .containsText(
            "Dr. Anan Chaiyasit is taken %s–%s"
                .formatted(start.toLocalTime(), start.plusMinutes(30).toLocalTime()));
    assertThat(refusal).containsText("Nearest free times");
    refusal.getByRole(AriaRole.BUTTON).first().click();
    desk.bookedFor("Somchai Rattanawong");
    assertThat(api.appointments(patient.id())).hasSize(1);
  }

  @Test
  void who_is_not_signed_in_hears_401_and_a_write_without_our_own_header_403(LocalClinic clinic) {
    Page stranger = CHROMIUM.open(clinic, Screen.DESK);
    stranger.navigate("/login");
    assertThat(status(stranger, "GET", "/api/me")).isEqualTo(401);
    assertThat(status(stranger, "GET", "/api/booking/practitioners")).isEqualTo(401);

    Page desk = CHROMIUM.signedIn(clinic, "desk", Screen.DESK);
    assertThat(status(desk, "GET", "/api/booking/practitioners")).isEqualTo(200);
    assertThat(status(desk, "POST", "/api/booking/patients")).isEqualTo(403);
  }

  private static int status(Page page, String method, String path) {
    return ((Number)
            page.evaluate(
                "async ([method, path]) => (await fetch(path, {method, headers: {'Idempotency-Key':"
                    + " crypto.randomUUID()}})).status",
                List.of(method, path)))
        .intValue();
  }

  @Test
  void no_token_is_within_reach_of_a_script(LocalClinic clinic) {
    Page page = CHROMIUM.signedIn(clinic, "desk", Screen.DESK);

    String readable =
        (String)
            page.evaluate(
                "async () => JSON.stringify([{...localStorage}, {...sessionStorage},"
                    + " document.cookie, await (await fetch('/api/me')).text()])");

    assertThat(readable).contains("Nok Suksai").doesNotContain("eyJ", "token\"", "sura_session");
    assertThat(page.context().cookies().stream().filter(cookie -> !cookie.httpOnly))
        .extracting(cookie -> cookie.name)
        .containsOnly("XSRF-TOKEN");
  }
}
