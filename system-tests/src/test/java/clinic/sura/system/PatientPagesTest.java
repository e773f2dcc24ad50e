package clinic.sura.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.local.stack.LocalClinic;
import clinic.sura.system.Chromium.Screen;
import clinic.sura.system.Desk.Patient;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What patients do on their phone by the links in their mails, without signing in. */
@SystemTest
@Order(85)
class PatientPagesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(45);

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator heading(Page page) {
    return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
  }

  private static Locator status(Page page) {
    return page.getByRole(AriaRole.STATUS);
  }

  private static void canBeReadByAll(Page page) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
      assertThat(Axe.violations(page)).as(page.title() + " " + scheme).isEmpty();
    }
  }

  private static String booked(Desk api, Patient patient) {
    return api.book(api.freeConsultation(patient), UUID.randomUUID().toString())
        .expect(201)
        .text("/id");
  }

  /** The mail that arrived as the nth one, counted from 1. */
  private static JsonNode mail(Desk api, Patient patient, int nth) {
    return Desk.eventually(
        "mail " + nth, PATIENCE, () -> api.mails(patient).stream().skip(nth - 1L).findFirst());
  }

  private static String part(JsonNode mail, String contentType) {
    return mail.path("parts")
        .valueStream()
        .filter(part -> part.path("contentType").asString().startsWith(contentType))
        .findFirst()
        .orElseThrow()
        .path("text")
        .asString();
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
    return matcher.group();
  }

  private static String link(JsonNode mail, String page) {
    return found("http\\S+/" + page + "/\\S+", part(mail, "text/plain"));
  }

  @Test
  void a_visit_is_confirmed_and_moved_from_the_mail_and_the_calendar_follows(
      LocalClinic clinic, Desk api) {
    Patient patient = api.registerPatient("Phoebe", "Phone");
    String visit = booked(api, patient);
    JsonNode first = mail(api, patient, 1);
    Page page = CHROMIUM.open(clinic, Screen.PHONE);
    page.navigate(link(first, "a"));

    assertThat(heading(page)).hasText("Your appointment");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("When (your time)");
    assertThat(page.locator("body").innerText())
        .doesNotContainIgnoringCase("consultation", "treatment", "Phoebe");
    canBeReadByAll(page);
    button(page, "I will come").click();
    assertThat(status(page)).hasText("Thank you. We look forward to seeing you.");
    assertThat(api.appointments(patient.id()).getFirst().path("confirmation").path("by").asString())
        .isEqualTo("Patient, by link");

    button(page, "Choose another time").click();
    Locator times = page.locator("section button");
    times.first().waitFor();
    canBeReadByAll(page);
    times.first().click();
    assertThat(heading(page)).hasText("Move your appointment to this time?");
    String moment = page.locator("dd").first().innerText();
    button(page, "Yes, move it").click();
    assertThat(status(page)).hasText("Your appointment has been moved.");
    assertThat(page.locator("dd").first()).hasText(moment);

    String before = part(first, "text/calendar");
    String after = part(mail(api, patient, 2), "text/calendar");
    assertThat(found("UID:\\S+", after)).isEqualTo(found("UID:\\S+", before)).contains(visit);
    assertThat(found("SEQUENCE:\\d+", before)).isEqualTo("SEQUENCE:0");
    assertThat(found("SEQUENCE:\\d+", after)).isEqualTo("SEQUENCE:1");
    page.navigate(link(first, "a"));
    assertThat(page.locator("dd").first()).hasText(moment);
  }

  @Test
  void a_visit_is_cancelled_in_the_patients_language_and_a_wrong_link_says_so_kindly(
      LocalClinic clinic, Desk api) {
    Patient patient = api.registerPatient("Candice", "Cannotcome");
    booked(api, patient);
    String link = link(mail(api, patient, 1), "a");
    Page page = CHROMIUM.open(clinic, Screen.PHONE);
    page.navigate(link);
    page.getByLabel("Language").selectOption("ja");
    assertThat(heading(page)).hasText("ご予約");
    button(page, "予約をキャンセルする").click();
    button(page, "はい、キャンセルします").click();
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("このご予約はキャンセルされました。");
    canBeReadByAll(page);
    page.reload();
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("このご予約はキャンセルされました。");
    assertThat(api.appointments(patient.id()).getFirst().path("status").asString())
        .isEqualTo("CANCELLED");

    Page stranger = CHROMIUM.open(clinic, Screen.PHONE);
    stranger.navigate(link.substring(0, link.length() - 1));
    assertThat(heading(stranger)).hasText("This link does not work any more");
    assertThat(stranger.locator("body").innerText()).doesNotContain("Sura");
    canBeReadByAll(stranger);
  }

  @Test
  void who_stops_messages_by_one_tap_gets_none_until_they_are_allowed_again(
      LocalClinic clinic, Desk api) {
    Patient patient = api.registerPatient("Stella", "Stopped");
    booked(api, patient);
    Page page = CHROMIUM.open(clinic, Screen.PHONE);
    page.navigate(link(mail(api, patient, 1), "m"));
    canBeReadByAll(page);
    button(page, "Stop these messages: About your appointments").click();
    assertThat(status(page)).hasText("Done. These messages are stopped.");
    canBeReadByAll(page);
    awaitNoneIsPlanned(api, patient, 1);

    booked(api, patient);
    awaitNoneIsPlanned(api, patient, 2);
    assertThat(api.mails(patient)).hasSize(1);

    button(page, "Allow these messages: About your appointments").click();
    assertThat(status(page)).hasText("Done. These messages are allowed.");
    mail(api, patient, 2);
  }

  /** All messages about that many visits are known, and none of them is going to be sent. */
  private static void awaitNoneIsPlanned(Desk api, Patient patient, int visits) {
    Desk.eventually(
        "none planned",
        PATIENCE,
        () -> {
          List<JsonNode> messages = api.messages(patient.id());
          long about =
              messages.stream()
                  .filter(each -> each.path("kind").asString().equals("BOOKING_CONFIRMED"))
                  .count();
          boolean none =
              messages.stream().noneMatch(each -> each.path("status").asString().equals("PLANNED"));
          return about == visits && none ? Optional.of(messages) : Optional.empty();
        });
  }
}
