package clinic.sura.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.local.stack.LocalClinic;
import clinic.sura.system.Chromium.Screen;
import clinic.sura.system.Desk.Patient;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What makes a day at the desk go smoothly, done in a browser. */
@SystemTest
@Order(81)
class DeskJourneysTest {

  private static final Duration QUICKLY = Duration.ofSeconds(15);

  /** As long between two keys as somebody needs who types while on the phone. */
  private static final int TYPING_MS = 120;

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void a_phone_enquiry_becomes_a_booked_consultation_by_keyboard_alone(
      LocalClinic clinic, Desk api) {
    Patient patient = api.registerPatient("Kanokwan", "Phonedesk");
    Page page = CHROMIUM.signedIn(clinic, "desk", Screen.DESK);
    page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)).waitFor();

    long begun = System.nanoTime();
    Keyboard keys = page.keyboard();
    keys.press("n");
    Locator find = page.locator(":focus").and(page.getByPlaceholder("Name or phone number"));
    find.waitFor();
    keys.type("Phonedesk", new Keyboard.TypeOptions().setDelay(TYPING_MS));
    page.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName("Kanokwan Phonedesk")).waitFor();
    keys.press("Enter");
    page.locator("button:focus").filter(new Locator.FilterOptions().setHasText("Book ·")).waitFor();
    keys.press("Enter");
    new DeskPage(page).bookedFor("Kanokwan Phonedesk");
    Duration took = Duration.ofNanos(System.nanoTime() - begun);

    assertThat(took).isLessThan(QUICKLY);
    assertThat(api.appointments(patient.id())).hasSize(1);
  }

  @Test
  void a_visit_dragged_onto_a_taken_time_springs_back_and_says_where_there_is_room(
      LocalClinic clinic, Desk api) {
    TwoConsultations day = TwoConsultations.booked(api, "Dragan", "Springback");
    Page page = CHROMIUM.signedIn(clinic, "desk", Screen.DESK);
    CalendarPage calendar = CalendarPage.at(page, day.date());
    Locator card = calendar.card(day.firstStart(), "Dragan Springback");

    calendar.drag(card, calendar.card(day.secondStart(), "Mei Lin"));

    Locator refusal = page.getByRole(AriaRole.ALERT);
    assertThat(refusal)
        .containsText(
            "Dr. Anan Chaiyasit is taken %s–%s"
                .formatted(
                    day.secondStart().toLocalTime(),
                    day.secondStart().plusMinutes(30).toLocalTime()));
    assertThat(card).isVisible();
    assertThat(day.firstStartNow()).isEqualTo(day.firstStart());

    refusal.getByRole(AriaRole.BUTTON).first().click();
    assertThat(refusal).isHidden();
    Desk.eventually(
        "the visit is at the offered time",
        Duration.ofSeconds(10),
        () -> Optional.of(day.firstStartNow()).filter(now -> !now.equals(day.firstStart())));
  }

  @Test
  void years_are_counted_as_the_desk_likes(LocalClinic clinic) {
    Page page = CHROMIUM.signedIn(clinic, "desk", Screen.DESK);
    page.navigate("/desk?date=2026-12-01");
    Locator title = page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
    assertThat(title).hasText("Tuesday, 1 December 2026");

    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Account of")).click();
    page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName("Buddhist era")).click();
    assertThat(title).containsText("1 December 2569");
    page.getByText("TH", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(title).hasText("วันอังคารที่ 1 ธันวาคม 2569");

    page.reload();
    assertThat(title).hasText("วันอังคารที่ 1 ธันวาคม 2569");
  }

  @Test
  void the_desks_pages_can_be_used_with_a_screen_reader(LocalClinic clinic, Desk api) {
    TwoConsultations day = TwoConsultations.booked(api, "Axel", "Readable");
    Patient patient = api.registerPatient("Anna", "Readable");
    Page page = CHROMIUM.signedIn(clinic, "manager", Screen.DESK);
    for (String address :
        List.of(
            "/desk?date=" + day.date(),
            "/desk?columns=rooms&date=" + day.date(),
            "/desk?view=week&date=" + day.date(),
            "/desk?date=" + day.date() + "&appointment=" + day.first(),
            "/desk?new=1",
            "/desk?new=1&patient=" + patient.id(),
            "/arrivals",
            "/day-list?date=" + day.date(),
            "/patients?q=Readable",
            "/patients/" + patient.id(),
            "/worklists/recalls",
            "/worklists/waiting",
            "/worklists/unreached",
            "/worklists/misfits",
            "/reports")) {
      page.navigate(address);
      page.getByRole(AriaRole.HEADING).first().waitFor();
      assertThat(page.locator(".mantine-Skeleton-root")).hasCount(0);
      assertThat(Axe.violations(page)).as(address).isEmpty();
    }
  }
}
