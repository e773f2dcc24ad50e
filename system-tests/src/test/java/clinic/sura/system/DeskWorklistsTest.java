package clinic.sura.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.local.Component;
import clinic.sura.local.stack.LocalClinic;
import clinic.sura.system.Chromium.Screen;
import clinic.sura.system.Desk.Patient;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** The lists that the desk works through, done in a browser. */
@SystemTest
@Order(83)
class DeskWorklistsTest {

  private static final ZoneId CLINIC_ZONE = ZoneId.of("Asia/Bangkok");

  private static final Locator.GetByTextOptions EXACTLY =
      new Locator.GetByTextOptions().setExact(true);

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void a_cancelled_time_is_offered_to_who_waits_for_it_and_accepted(LocalClinic clinic, Desk api) {
    TwoConsultations day = TwoConsultations.booked(api, "Carla", "Calledoff");
    Patient waiting = api.registerPatient("Wanida", "Waiting");
    api.call()
        .post(
            Component.BOOKING,
            "/api/waiting-list",
            Map.of(
                "patientId", waiting.id(),
                "serviceId", Desk.CONSULTATION,
                "practitionerIds", List.of("dr-anan"),
                "dayParts", List.of(),
                "from", day.date(),
                "until", day.date(),
                "priority", "HIGH"))
        .expect(201);
    Page page = CHROMIUM.signedIn(clinic, "desk", Screen.DESK);
    DeskPage desk = new DeskPage(page);
    CalendarPage.at(page, day.date()).card(day.firstStart(), "Carla Calledoff").click();
    desk.button("Cancel appointment").click();
    desk.button("Yes, cancel it").click();
    page.getByText("The appointment is cancelled").waitFor();

    page.navigate("/worklists/waiting");
    Locator offer =
        page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("Offer to Wanida Waiting"));
    assertThat(offer).containsText(day.firstStart().toLocalTime() + " · Dr. Anan Chaiyasit");
    offer.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Accept")).click();

    assertThat(offer).isHidden();
    JsonNode accepted = api.appointments(waiting.id()).getFirst();
    assertThat(accepted.path("status").asString()).isEqualTo("BOOKED");
    assertThat(OffsetDateTime.parse(accepted.path("start").asString()).toInstant())
        .isEqualTo(day.firstStart().toInstant());
    Locator freed =
        page.getByRole(AriaRole.LIST, new GetByRoleOptions().setName("What became free"))
            .getByRole(AriaRole.LISTITEM)
            .filter(new Locator.FilterOptions().setHasText("to Wanida Waiting"));
    assertThat(freed).containsText("Taken");
  }

  @Test
  void who_was_not_reached_and_did_not_agree_is_marked_in_the_calendar_until_told(
      LocalClinic clinic, Desk api) {
    var body = Desk.patient("unreachable@example.test");
    body.put("name", Map.of("given", "Nareerat", "family", "Notreached"));
    // Nobody has told the clinic by which id she is reached there.
    body.put("channels", List.of("LINE"));
    body.put("consents", List.of("MESSAGES"));
    String id = api.call().post(Component.BOOKING, "/api/patients", body).expect(201).text("/id");
    var wish = api.freeConsultation(new Patient(id, "unreachable@example.test"));
    api.book(wish, UUID.randomUUID().toString()).expect(201);
    Desk.eventually(
        "the confirmation has failed",
        Duration.ofSeconds(30),
        () ->
            api.messages(id).stream()
                .filter(each -> each.path("status").asString().equals("FAILED"))
                .findFirst());
    ZonedDateTime start = OffsetDateTime.parse(wish.start()).atZoneSameInstant(CLINIC_ZONE);
    Page page = CHROMIUM.signedIn(clinic, "desk", Screen.DESK);
    Locator card =
        CalendarPage.at(page, start.toLocalDate().toString()).card(start, "Nareerat Notreached");
    assertThat(card)
        .hasAttribute(
            "aria-label", Pattern.compile("no consent to health data, message not delivered"));

    page.navigate("/worklists/unreached");
    new DeskPage(page).button("Told: Nareerat Notreached").click();
    page.getByRole(AriaRole.DIALOG).getByText("Told", EXACTLY).click();
    assertThat(page.getByText("Nareerat Notreached was told")).isVisible();
    assertThat(new DeskPage(page).button("Told: Nareerat Notreached")).isHidden();

    page.navigate("/patients/" + id);
    assertThat(page.getByText("Told otherwise: Called (Nok Suksai")).isVisible();
  }

  @Test
  void a_due_recall_is_booked_in_two_clicks(LocalClinic clinic, Desk api) {
    Patient patient = api.registerPatient("Duangjai", "Due");
    LocalDate due = LocalDate.parse(new Treatment(clinic, api).of(patient).path("from").asString());
    clinic.clock().moveTo(due.atTime(LocalTime.of(9, 0)).atZone(CLINIC_ZONE).toInstant());
    Page page = CHROMIUM.signedIn(clinic, "desk", Screen.DESK);
    page.navigate("/worklists/recalls?list=DUE");

    new DeskPage(page).button("Book: Duangjai Due").click();
    page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("Times for Duangjai Due"))
        .getByRole(AriaRole.BUTTON)
        .first()
        .click();

    assertThat(page.getByText("Duangjai Due is booked for")).isVisible();
    assertThat(new DeskPage(page).button("Book: Duangjai Due")).isHidden();
    assertThat(api.appointments(patient.id()))
        .extracting(visit -> visit.path("serviceId").asString())
        .filteredOn("calf-session"::equals)
        .hasSize(2);
  }
}
