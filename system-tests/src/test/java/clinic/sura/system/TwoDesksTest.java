package clinic.sura.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.local.stack.LocalClinic;
import clinic.sura.system.Chromium.Screen;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two desks at work on the same day: what one does, the other sees, or is told. */
@SystemTest
@Order(82)
class TwoDesksTest {

  private static final int TOLD_WITHIN_MS = 1_000;

  /** Long enough to read an appointment again on a busy machine. */
  private static final int READ_WITHIN_MS = 10_000;

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void what_one_desk_does_the_other_sees_within_a_second(LocalClinic clinic, Desk api) {
    TwoConsultations day = TwoConsultations.booked(api, "Livia", "Moved");
    Page page = CHROMIUM.signedIn(clinic, "desk", Screen.DESK);
    CalendarPage calendar = CalendarPage.at(page, day.date());
    calendar.card(day.firstStart(), "Livia Moved").waitFor();
    assertThat(page.getByText("Live", new Page.GetByTextOptions().setExact(true))).isVisible();

    day.moveFirst();
    seen(calendar.card(day.free(), "Livia Moved"));

    day.command("confirm", Map.of("how", "PHONE"));
    seen(calendar.card("%s Livia Moved, Confirmed".formatted(day.free().toLocalTime())));

    clinic.clock().moveTo(day.free().toInstant().minusSeconds(600));
    day.command("check-in", Map.of());
    seen(calendar.card("%s Livia Moved, Waiting".formatted(day.free().toLocalTime())));
    day.command("start", Map.of());
    seen(calendar.card("%s Livia Moved, Called in".formatted(day.free().toLocalTime())));
    day.command("complete", Map.of());
    seen(calendar.card("%s Livia Moved, Completed".formatted(day.free().toLocalTime())));
  }

  private static void seen(Locator card) {
    assertThat(card).isVisible(new IsVisibleOptions().setTimeout(TOLD_WITHIN_MS));
  }

  @Test
  void a_move_of_what_somebody_else_has_moved_is_explained(LocalClinic clinic, Desk api) {
    TwoConsultations day = TwoConsultations.booked(api, "Stella", "Edited");
    Page page = deaf(clinic);
    CalendarPage calendar = CalendarPage.at(page, day.date());
    Locator card = calendar.card(day.firstStart(), "Stella Edited");
    card.waitFor();
    day.moveFirst();

    calendar.drag(card, calendar.card(day.secondStart(), "Mei Lin"));

    explained(page, day);
    assertThat(calendar.card(day.free(), "Stella Edited")).isVisible();
    assertThat(day.firstStartNow()).isEqualTo(day.free());
  }

  @Test
  void a_cancellation_of_what_somebody_else_has_moved_is_explained(LocalClinic clinic, Desk api) {
    TwoConsultations day = TwoConsultations.booked(api, "Sofia", "Calledoff");
    Page page = deaf(clinic);
    CalendarPage.at(page, day.date()).card(day.firstStart(), "Sofia Calledoff").click();
    DeskPage desk = new DeskPage(page);
    desk.button("Cancel appointment").click();
    Locator asked =
        page.getByRole(
            AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Cancel this appointment?"));
    asked.getByLabel("Reason").fill("Has a cold");
    day.moveFirst();
    desk.button("Yes, cancel it").click();

    explained(page, day);
    assertThat(asked.getByLabel("Reason")).hasValue("Has a cold");
    assertThat(day.firstStartNow()).isEqualTo(day.free());
  }

  /** A desk that hears of nothing, as one whose network has just failed. */
  private static Page deaf(LocalClinic clinic) {
    Page page = CHROMIUM.signedIn(clinic, "desk", Screen.DESK);
    page.route("**/api/booking/live**", Route::abort);
    return page;
  }

  private static void explained(Page page, TwoConsultations day) {
    Locator refusal = page.getByRole(AriaRole.ALERT);
    assertThat(refusal).containsText("Somebody changed this meanwhile");
    assertThat(refusal).containsText("Moved", new ContainsTextOptions().setTimeout(READ_WITHIN_MS));
    assertThat(refusal).containsText(day.free().toLocalTime().toString());
  }
}
