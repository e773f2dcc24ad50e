package clinic.sura.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.local.stack.LocalClinic;
import clinic.sura.system.Chromium.Screen;
import clinic.sura.system.Desk.Patient;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the desk does on a patient's page, in a browser. */
@SystemTest
@Order(82)
class PatientPageTest {

  /** Changes by others appear within a second; some more is left to a busy machine. */
  private static final double SOON_MS = 5_000;

  /** A message is on its way, and the page asks every five seconds. */
  private static final double SENT_MS = 20_000;

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator list(Page page, String name) {
    return page.getByRole(AriaRole.LIST, new GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator dialog(Page page) {
    return page.getByRole(AriaRole.DIALOG);
  }

  @Test
  void a_consent_is_asked_for_with_its_text_and_taken_back_with_a_reason(
      LocalClinic clinic, Desk api) {
    Patient patient = api.registerPatient("Consuelo", "Consents");
    Page page = CHROMIUM.signedIn(clinic, "desk", Screen.DESK);
    page.navigate("/patients/" + patient.id());

    button(page, "Ask: News and offers").click();
    assertThat(dialog(page)).containsText("Your treatment does not depend on it.");
    button(page, "The patient agrees").click();
    Locator news = list(page, "Consents").getByRole(AriaRole.LISTITEM).last();
    assertThat(news).containsText("text 1, English");

    button(page, "Take back: Messages about appointments").click();
    page.getByLabel("Reason").fill("Gets too many");
    dialog(page).getByText("Take back", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(list(page, "Consents")).containsText("Gets too many");

    button(page, "Show the history (4)").click();
    assertThat(list(page, "History of consents").getByRole(AriaRole.LISTITEM)).hasCount(4);
  }

  @Test
  void what_was_told_and_will_be_told_stands_on_a_line_of_time_around_now(
      LocalClinic clinic, Desk api) {
    Patient patient = api.registerPatient("Tilda", "Timeline");
    api.book(api.freeConsultation(patient), UUID.randomUUID().toString()).expect(201);
    Page page = CHROMIUM.signedIn(clinic, "desk", Screen.DESK);
    page.navigate("/patients/" + patient.id());

    Locator line = list(page, "Messages");
    Pattern around = Pattern.compile("Today, .*Booking confirmed.*Now, .*Reminder", Pattern.DOTALL);
    assertThat(line)
        .containsText(around, new LocatorAssertions.ContainsTextOptions().setTimeout(SENT_MS));
    assertThat(line).containsText("in Taipei");
    assertThat(line).containsText("About: ");
    assertThat(Axe.violations(page)).isEmpty();
  }

  @Test
  void of_two_desks_that_correct_a_patient_the_slower_one_reads_what_the_other_did(
      LocalClinic clinic, Desk api) {
    Patient patient = api.registerPatient("Corinna", "Corrects");
    Page slow = CHROMIUM.signedIn(clinic, "desk", Screen.DESK);
    slow.navigate("/patients/" + patient.id());
    button(slow, "Correct the details").click();
    slow.getByLabel("Family name").fill("Corrected");

    Page quick = CHROMIUM.signedIn(clinic, "manager", Screen.DESK);
    quick.navigate("/patients/" + patient.id());
    button(quick, "Correct the details").click();
    quick.getByLabel("Phone").fill("+66 81 234 5678");
    button(quick, "Save").click();
    assertThat(dialog(quick)).hasCount(0);

    Locator told = slow.getByRole(AriaRole.ALERT);
    assertThat(told).containsText("Phone: +886912345678 → +66812345678");
    button(slow, "Keep what I typed").click();
    button(slow, "Save").click();
    assertThat(dialog(slow)).hasCount(0);
    assertThat(slow.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
        .hasText("Corinna Corrected");
    assertThat(slow.getByText("+66812345678")).isVisible();
  }

  @Test
  void two_records_of_one_person_are_merged_and_taken_apart_again(LocalClinic clinic, Desk api) {
    Patient kept = api.registerPatient("Merlinda", "Kept");
    Patient twice = api.registerPatient("Merlinda", "Twice");
    String visit =
        api.book(api.freeConsultation(twice), UUID.randomUUID().toString()).expect(201).text("/id");
    Page page = CHROMIUM.signedIn(clinic, "desk", Screen.DESK);
    page.navigate("/patients/" + kept.id());
    assertThat(page.getByText("No appointments yet")).isVisible();
    Page another = CHROMIUM.signedIn(clinic, "manager", Screen.DESK);
    another.navigate("/patients/" + kept.id());
    assertThat(another.getByText("No appointments yet")).isVisible();

    button(page, "Merge another record into this one").click();
    dialog(page).getByPlaceholder("Search patients").fill("Merlinda Twice");
    page.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName("Merlinda Twice")).click();
    assertThat(dialog(page).getByRole(AriaRole.TABLE)).containsText("Merlinda Twice");
    dialog(page).getByLabel("How do you know").fill("Same passport");
    button(page, "Merge").click();
    assertThat(list(page, "Appointments").getByRole(AriaRole.LISTITEM)).hasCount(1);
    assertThat(list(another, "Appointments").getByRole(AriaRole.LISTITEM))
        .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(SOON_MS));

    page.navigate("/patients/" + twice.id());
    assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
        .hasText("Merlinda Kept");

    page.navigate("/patients/" + kept.id());
    Locator merged = list(page, "Other records of this person");
    assertThat(merged).containsText("Same passport");
    merged.getByRole(AriaRole.BUTTON).click();
    dialog(page).getByRole(AriaRole.BUTTON).last().click();
    assertThat(page.getByText("No appointments yet")).isVisible();
    assertThat(api.appointments(twice.id()))
        .extracting(each -> each.path("id").asString())
        .containsExactly(visit);
  }

  @Test
  void a_manager_reads_who_saw_the_data(LocalClinic clinic, Desk api) {
    Patient patient = api.registerPatient("Sira", "Seen");
    Page desk = CHROMIUM.signedIn(clinic, "desk", Screen.DESK);
    desk.navigate("/patients/" + patient.id());
    button(desk, "Correct the details").waitFor();
    assertThat(button(desk, "Show who saw it")).hasCount(0);

    Page page = CHROMIUM.signedIn(clinic, "manager", Screen.DESK);
    page.navigate("/patients/" + patient.id());
    button(page, "Show who saw it").click();

    Locator seen = list(page, "Who saw this patient’s data");
    assertThat(seen).containsText("Read: details");
    assertThat(seen).containsText("Changed: details");
    assertThat(seen).containsText("Front desk");
    assertThat(Axe.violations(page)).isEmpty();
  }

  @Test
  void a_manager_hands_out_what_is_kept_and_erases_what_need_not_be(LocalClinic clinic, Desk api)
      throws Exception {
    Patient patient = api.registerPatient("Eras", "Able");
    Page page = CHROMIUM.signedIn(clinic, "manager", Screen.DESK);
    page.navigate("/patients/" + patient.id());
    button(page, "Data export…").click();
    Download file =
        page.waitForDownload(
            () -> dialog(page).getByText("Details, appointments, waiting list (JSON)").click());
    assertThat(Files.readString(file.path())).contains("Eras", "Able", patient.id());
    assertThat(Axe.violations(page)).isEmpty();
    page.keyboard().press("Escape");
    assertThat(dialog(page)).hasCount(0);

    button(page, "Erasure…").click();
    assertThat(dialog(page)).containsText("The patient has no chart");
    dialog(page).getByLabel("Reason").fill("Asked for by letter");
    assertThat(Axe.violations(page)).isEmpty();
    dialog(page).getByRole(AriaRole.BUTTON).last().click();

    assertThat(dialog(page)).hasCount(0);
    assertThat(page.getByRole(AriaRole.MAIN)).not().containsText("@");
  }

  @Test
  void the_page_can_be_used_with_a_screen_reader(LocalClinic clinic, Desk api) {
    Patient patient = api.registerPatient("Audrey", "Audible");
    Page page = CHROMIUM.signedIn(clinic, "desk", Screen.DESK);
    page.navigate("/patients/" + patient.id());
    for (String opened :
        List.of(
            "Show the history (2)",
            "Ask: News and offers",
            "Take back: Messages about appointments",
            "Correct the details")) {
      button(page, opened).click();
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        String name = scheme.name().toLowerCase(Locale.ROOT);
        page.locator("html[data-mantine-color-scheme=%s]".formatted(name)).waitFor();
        assertThat(Axe.violations(page)).as(opened + " " + scheme).isEmpty();
      }
      page.keyboard().press("Escape");
      assertThat(dialog(page)).hasCount(0);
    }
  }
}
