package clinic.sura.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.local.Component;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private static final Duration SEEN_WITHIN = Duration.ofSeconds(2);

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

  /** The patient's mail that leads to that page. */
  private static String linkTo(Desk api, Patient patient, String page) {
    return Desk.eventually(
        "a link to /" + page,
        PATIENCE,
        () ->
            api.mails(patient).stream()
                .filter(mail -> part(mail, "text/plain").contains("/" + page + "/"))
                .findFirst()
                .map(mail -> link(mail, page)));
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
    assertThat(page.getByRole(AriaRole.LIST)).containsText("Bring your identity card or passport.");
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
    assertThat(page.getByRole(AriaRole.LIST)).hasCount(0);
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

  @Test
  void a_red_flag_that_is_ticked_on_a_phone_is_seen_by_a_physician_within_two_seconds(
      LocalClinic clinic, Desk api) {
    Patient patient = api.registerPatient("Serena", "Symptom");
    new Treatment(clinic, api).of(patient);
    Page doctor = CHROMIUM.signedIn(clinic, "doctor", Screen.CHAIRSIDE);
    doctor.navigate("/stock");
    Page phone = CHROMIUM.open(clinic, Screen.PHONE);
    phone.navigate(linkTo(api, patient, "s"));
    assertThat(heading(phone)).hasText("How are you?");
    canBeReadByAll(phone);
    phone.getByLabel("Do you have trouble breathing?").check();
    assertThat(phone.getByRole(AriaRole.ALERT)).containsText("Please get medical help now");
    canBeReadByAll(phone);

    Locator seen = doctor.getByText("Serena Symptom: Trouble breathing");
    long tapped = System.nanoTime();
    button(phone, "Send to the clinic").click();
    seen.waitFor();
    Duration took = Duration.ofNanos(System.nanoTime() - tapped);
    assertThat(took).isLessThan(SEEN_WITHIN);
    assertThat(heading(phone)).hasText("Please get medical help now");
    assertThat(phone.getByRole(AriaRole.MAIN))
        .containsText("physicians of the clinic have been told");
    canBeReadByAll(phone);

    phone.reload();
    button(phone, "I am well").click();
    assertThat(heading(phone)).hasText("Thank you. We are glad to hear it.");
    canBeReadByAll(phone);
    doctor
        .getByRole(
            AriaRole.LINK,
            new GetByRoleOptions().setName("Look at the adverse event of Serena Symptom"))
        .click();
    assertThat(doctor.getByRole(AriaRole.MAIN)).containsText("Patient, by link");
    button(doctor, "I know of it").click();
    assertThat(doctor.getByRole(AriaRole.MAIN)).containsText("knows since");
    doctor.navigate("/charting/" + patient.id());
    assertThat(doctor.getByRole(AriaRole.MAIN)).containsText("Says to be well");
  }

  @Test
  void a_time_that_became_free_is_taken_from_the_mail_and_one_that_is_over_says_so(
      LocalClinic clinic, Desk api) {
    // By day, where the patient lives, too: an offer does not wake anybody.
    clinic.clock().moveTo(nextMorning(clinic));
    Patient leaving = api.registerPatient("Lena", "Leaving");
    Patient waiting = api.registerPatient("Wilma", "Waits");
    Desk.Wish wish = api.freeConsultation(leaving);
    String visit = api.book(wish, UUID.randomUUID().toString()).expect(201).text("/id");
    api.waitingList(waiting, wish);
    cancel(api, visit);
    Page page = CHROMIUM.open(clinic, Screen.PHONE);
    String link = linkTo(api, waiting, "o");
    page.navigate(link);
    assertThat(heading(page)).hasText("A time has become free");
    canBeReadByAll(page);
    button(page, "Take this time").click();
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("This time is yours.");
    canBeReadByAll(page);
    JsonNode taken = api.appointments(waiting.id()).getFirst();
    assertThat(taken.path("status").asString()).isEqualTo("BOOKED");
    assertThat(OffsetDateTime.parse(taken.path("start").asString()).toInstant())
        .isEqualTo(OffsetDateTime.parse(wish.start()).toInstant());

    Patient second = api.registerPatient("Olga", "Overdue");
    Desk.Wish other = api.freeConsultation(leaving);
    String another = api.book(other, UUID.randomUUID().toString()).expect(201).text("/id");
    api.waitingList(second, other);
    cancel(api, another);
    page.navigate(linkTo(api, second, "o"));
    button(page, "No, thank you").click();
    button(page, "Yes, let it go").click();
    assertThat(status(page)).hasText("Done. You stay on the waiting list.");
    assertThat(heading(page)).hasText("This time is no longer kept");
    canBeReadByAll(page);
  }

  private static void cancel(Desk api, String visit) {
    api.call()
        .post(
            Component.BOOKING,
            "/api/appointments/" + visit + "/cancel",
            Map.of("reason", "cannot come"))
        .expect(200);
  }

  private static Instant nextMorning(LocalClinic clinic) {
    ZoneId zone = ZoneId.of("Asia/Bangkok");
    return LocalDate.ofInstant(clinic.clock().now(), zone)
        .plusDays(1)
        .atTime(10, 0)
        .atZone(zone)
        .toInstant();
  }

  @Test
  void who_reads_that_a_lot_is_recalled_says_so_by_one_tap(LocalClinic clinic, Desk api) {
    Patient patient = api.registerPatient("Rita", "Reads");
    String lot = "RL" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    new Treatment(clinic, api, lot).of(patient);
    var recall =
        clinic
            .api()
            .as("PHYSICIAN")
            .post(
                Component.TREATMENT,
                "/api/lot-recalls",
                Map.of("product", "BOTOX", "lot", lot, "reason", "Potency"))
            .expect(200);
    Page page = CHROMIUM.open(clinic, Screen.PHONE);
    page.navigate(linkTo(api, patient, "r"));
    assertThat(heading(page)).hasText("Please contact the clinic");
    assertThat(page.locator("body").innerText()).doesNotContain(lot, "Potency", "Rita");
    canBeReadByAll(page);
    button(page, "I have read this").click();
    assertThat(status(page)).hasText("Thank you. The clinic knows that you have read this.");
    canBeReadByAll(page);
    assertThat(
            clinic
                .api()
                .as("PHYSICIAN")
                .get(Component.TREATMENT, "/api/lot-recalls/" + recall.text("/recall/id"))
                .expect(200)
                .list("patients")
                .getFirst()
                .at("/acknowledgements/0/by")
                .asString())
        .isEqualTo("Patient, by link");
  }
}
