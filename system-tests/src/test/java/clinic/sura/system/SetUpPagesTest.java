package clinic.sura.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.local.Component;
import clinic.sura.local.client.Answer;
import clinic.sura.local.stack.LocalClinic;
import clinic.sura.system.Chromium.Screen;
import clinic.sura.system.Desk.Patient;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A manager describes the clinic in a browser, and bookings keep to it. */
@SystemTest
@Order(83)
class SetUpPagesTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void whoever_is_added_can_be_booked_and_whoever_leaves_leaves_a_worklist(
      LocalClinic clinic, Desk api) {
    Patient patient = api.registerPatient("Naree", "Newcomer");
    Page page = CHROMIUM.signedIn(clinic, "manager", Screen.DESK);
    SetUpPage setUp = new SetUpPage(page);
    LocalDate today = LocalDate.ofInstant(clinic.clock().now(), ZoneOffset.UTC);

    setUp.open();
    setUp.button("Add a practitioner").click();
    setUp.text("Name").fill("Dr. Malee Newcomer");
    setUp.addCredential("BLL-9001", today.minusYears(1), today.plusYears(2));
    setUp.button("Add hours").click();
    setUp.toggle(AriaRole.CHECKBOX, "Saturday");
    setUp.save().click();
    setUp.saved("Dr. Malee Newcomer").waitFor();
    assertThat(setUp.entry("Dr. Malee Newcomer")).containsText("Mon–Sat 09:00–17:00");

    String appointmentId = bookedWith(page, "Dr. Malee Newcomer");
    assertThat(api.appointments(patient.id()))
        .singleElement()
        .matches(visit -> visit.path("practitionerName").asString().equals("Dr. Malee Newcomer"));

    setUp.edit("practitioners", "Dr. Malee Newcomer");
    setUp.toggle(AriaRole.SWITCH, "Takes appointments");
    setUp.save().click();
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Look at them")).click();
    assertThat(
            page.getByRole(AriaRole.LIST, new GetByRoleOptions().setName("Does not fit any more")))
        .containsText("Naree Newcomer");

    clinic
        .api()
        .as("FRONT_DESK")
        .post(
            Component.BOOKING,
            "/api/appointments/" + appointmentId + "/cancel",
            Map.of("reason", "The practitioner has left"))
        .expect(200);
  }

  @Test
  void what_does_not_make_sense_is_said_at_its_field_and_nothing_typed_is_lost(LocalClinic clinic) {
    Page page = CHROMIUM.signedIn(clinic, "manager", Screen.DESK);
    SetUpPage setUp = new SetUpPage(page);
    page.navigate("/setup/practitioners?edit=new");
    setUp.text("Name").fill("Dr. Half Described");
    setUp.addCredential("BLL-9002", LocalDate.of(2027, 1, 1), LocalDate.of(2026, 1, 1));
    setUp.text("Issued by").fill("");

    setUp.save().click();

    assertThat(page.getByText("2 fields need a correction")).isVisible();
    assertThat(setUp.text("Issued by")).isFocused();
    assertThat(page.getByText("Must not be before the first day")).isVisible();
    page.keyboard().press("Escape");
    setUp.button("Stay here").click();
    assertThat(setUp.text("Name")).hasValue("Dr. Half Described");
    setUp.button("Cancel").click();
    setUp.button("Leave").click();
    assertThat(setUp.save()).isHidden();
    assertThat(setUp.entry("Dr. Half Described")).hasCount(0);
  }

  @Test
  void an_edit_of_what_another_manager_changed_is_explained_and_goes_on_with_both(
      LocalClinic clinic) {
    describeRoom(clinic, "Quiet room", "TREATMENT");
    Page page = CHROMIUM.signedIn(clinic, "manager", Screen.DESK);
    SetUpPage setUp = new SetUpPage(page);
    setUp.edit("rooms", "Quiet room");
    setUp.text("Name").fill("Quiet room upstairs");

    describeRoom(clinic, "Quiet room", "CONSULTATION");
    setUp.text("Name").press("Enter");

    Locator stale = page.getByRole(AriaRole.ALERT);
    assertThat(stale).containsText("Somebody changed this meanwhile");
    assertThat(stale).containsText("saved it");
    assertThat(stale).containsText("Kind: Treatment room → Consultation room");
    setUp.button("Keep what I typed").click();
    assertThat(setUp.text("Kind")).hasValue("Consultation room");
    setUp.save().click();
    setUp.saved("Quiet room upstairs").waitFor();
    Answer room =
        clinic.api().as("MANAGER").get(Component.BOOKING, "/api/rooms/quiet-room").expect(200);
    assertThat(room.text("/name")).isEqualTo("Quiet room upstairs");
    assertThat(room.text("/kind")).isEqualTo("CONSULTATION");
  }

  @Test
  void a_list_of_patients_is_tried_then_imported_with_those_told_apart(LocalClinic clinic) {
    String file =
        """
        id,familyName,givenName,birthDate,language,timeZone
        F1,Filed,Fiona,1984-03-04,en,Europe/London
        F2,Filed,Fiona,1984-03-04,en,Asia/Tokyo
        F3,Filed,Frank,04/03/1984,en,Asia/Tokyo
        """;
    Page page = CHROMIUM.signedIn(clinic, "manager", Screen.DESK);
    page.navigate("/setup/files");
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload("patients.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
    SetUpPage setUp = new SetUpPage(page);
    assertThat(setUp.button("Import")).isDisabled();
    setUp.button("Try it").click();

    page.getByText("Tried: nothing is stored yet").waitFor();
    assertThat(page.getByText("birthDate: A date is written as 1994-05-02")).isVisible();
    assertThat(patientsNamed(clinic, "Filed")).isZero();
    page.getByLabel("Row 3 is another person: import it").check();
    setUp.button("Import").click();

    page.getByText("Registered: 2 · Needs a correction: 1").waitFor();
    assertThat(patientsNamed(clinic, "Filed")).isEqualTo(2);
  }

  private static int patientsNamed(LocalClinic clinic, String name) {
    return clinic
        .api()
        .as("MANAGER")
        .get(Component.BOOKING, "/api/patients?query=" + name)
        .expect(200)
        .json()
        .at("/patients")
        .size();
  }

  @Test
  void a_manager_sees_the_plan_in_words_and_how_each_message_reads(LocalClinic clinic) {
    Page page = CHROMIUM.signedIn(clinic, "manager", Screen.DESK);
    page.navigate("/setup/messages");
    Locator steps =
        page.getByRole(AriaRole.LIST, new GetByRoleOptions().setName("Messages of the plan"));
    assertThat(steps).containsText("Reminder: a day before the visit begins");
    Locator preview =
        page.getByRole(AriaRole.REGION, new GetByRoleOptions().setName("How it reads"));
    assertThat(preview).containsText("Your appointment is confirmed");
    assertThat(page.frameLocator("iframe[title='As the mail looks']").locator("h1"))
        .hasText("Your appointment is confirmed");

    steps
        .getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Reminder: a day before"))
        .click();
    preview.getByLabel("Channel").selectOption("SMS");
    preview.getByLabel("Language").selectOption("th");
    assertThat(preview).containsText("แจ้งเตือนนัด: ");
    assertThat(preview).containsText("paid as 3 text messages");
    page.reload();
    assertThat(preview).containsText("แจ้งเตือนนัด: ");
  }

  @Test
  void the_pages_can_be_used_with_a_screen_reader(LocalClinic clinic) {
    Page page = CHROMIUM.signedIn(clinic, "manager", Screen.DESK);
    for (String address :
        List.of(
            "practitioners",
            "practitioners?edit=dr-kwan",
            "services",
            "services?edit=calf-session",
            "rooms",
            "rooms?edit=treat-1",
            "equipment",
            "equipment?edit=new",
            "clinic",
            "policy",
            "consents",
            "messages",
            "messages?channel=SMS",
            "calendars",
            "files")) {
      page.navigate("/setup/" + address);
      page.getByRole(AriaRole.HEADING).first().waitFor();
      if (address.contains("edit") || address.equals("clinic") || address.equals("policy")) {
        page.getByRole(AriaRole.FORM).waitFor();
      }
      assertThat(page.locator(".mantine-Skeleton-root")).hasCount(0);
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        page.locator("html[data-mantine-color-scheme=%s]".formatted(lowerCase(scheme))).waitFor();
        assertThat(Axe.violations(page)).as(address + " " + scheme).isEmpty();
      }
    }
  }

  private static String lowerCase(ColorScheme scheme) {
    return scheme.name().toLowerCase(Locale.ROOT);
  }

  private static String bookedWith(Page page, String practitioner) {
    DeskPage desk = new DeskPage(page);
    page.navigate("/desk?new=1");
    desk.findPatient("Naree Newcomer");
    page.getByRole(AriaRole.RADIO, new GetByRoleOptions().setName("Calf consultation")).click();
    page.getByRole(AriaRole.COMBOBOX, new GetByRoleOptions().setName("Practitioner"))
        .selectOption(new SelectOption().setLabel(practitioner));
    assertThat(desk.chosenTime()).containsText(practitioner);
    desk.book();
    return desk.bookedFor("Naree Newcomer");
  }

  /** A room that is not in use, so that no other test's visit comes to be in it. */
  private static void describeRoom(LocalClinic clinic, String name, String kind) {
    clinic
        .api()
        .as("MANAGER")
        .put(
            Component.BOOKING,
            "/api/rooms/quiet-room",
            Map.of("name", name, "kind", kind, "active", false))
        .expect(200);
  }
}
