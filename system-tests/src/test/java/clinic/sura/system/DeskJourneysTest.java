package clinic.sura.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.local.Component;
import clinic.sura.local.client.Answer;
import clinic.sura.local.stack.LocalClinic;
import clinic.sura.system.Chromium.Screen;
import clinic.sura.system.Desk.Patient;
import clinic.sura.system.Desk.Wish;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What makes a day at the desk go smoothly, done in a browser. */
@SystemTest
@Order(81)
class DeskJourneysTest {

  private static final ZoneId CLINIC_ZONE = ZoneId.of("Asia/Bangkok");
  private static final Duration QUICKLY = Duration.ofSeconds(15);

  /** As long between two keys as somebody needs who types while on the phone. */
  private static final int TYPING_MS = 120;

  private static final int TOLD_WITHIN_MS = 2_000;

  private static final Path AXE =
      Path.of("..", "clinic-web", "client", "node_modules", "axe-core", "axe.min.js");

  private static final String VIOLATIONS =
      """
      async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']}))
        .violations.map(found => found.id + ': ' + found.nodes.map(node => node.html).join(' | '))
      """;

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void a_phone_enquiry_becomes_a_booked_consultation_by_keyboard_alone(
      LocalClinic clinic, Desk api) {
    Patient patient = api.registerPatient("Kanokwan", "Phonedesk");
    Page page = CHROMIUM.signedIn(clinic, "desk", Screen.DESK);
    grid(page).waitFor();

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
    Pair day = twoConsultations(api, "Dragan", "Springback");
    Page page = CHROMIUM.signedIn(clinic, "desk", Screen.DESK);
    page.navigate("/desk?date=" + day.firstStart().toLocalDate());
    Locator card = card(page, day.firstStart(), "Dragan Springback");
    Locator other = card(page, day.secondStart(), "Mei Lin");

    drag(page, card, other);

    Locator refusal = page.getByRole(AriaRole.ALERT);
    assertThat(refusal)
        .containsText(
            "Dr. Anan Chaiyasit is taken %s–%s"
                .formatted(
                    day.secondStart().toLocalTime(),
                    day.secondStart().plusMinutes(30).toLocalTime()));
    assertThat(card).isVisible();
    assertThat(start(clinic, day.first())).isEqualTo(day.firstStart());

    refusal.getByRole(AriaRole.BUTTON).first().click();
    assertThat(refusal).isHidden();
    Desk.eventually(
        "the visit is at the offered time",
        Duration.ofSeconds(10),
        () -> Optional.of(start(clinic, day.first())).filter(now -> !now.equals(day.firstStart())));
  }

  @Test
  void what_one_desk_moves_the_other_sees_at_once(LocalClinic clinic, Desk api) {
    Pair day = twoConsultations(api, "Livia", "Moved");
    Page page = CHROMIUM.signedIn(clinic, "desk", Screen.DESK);
    page.navigate("/desk?date=" + day.firstStart().toLocalDate());
    card(page, day.firstStart(), "Livia Moved").waitFor();
    assertThat(page.getByText("Live")).isVisible();

    ZonedDateTime later = day.secondStart().plusMinutes(30);
    move(clinic, day.first(), later);

    assertThat(card(page, later, "Livia Moved"))
        .isVisible(new IsVisibleOptions().setTimeout(TOLD_WITHIN_MS));
  }

  @Test
  void an_edit_of_what_somebody_else_has_changed_is_explained(LocalClinic clinic, Desk api) {
    Pair day = twoConsultations(api, "Stella", "Edited");
    Page page = CHROMIUM.signedIn(clinic, "desk", Screen.DESK);
    // This desk hears of nothing, as one whose network has just failed.
    page.route("**/api/booking/live**", Route::abort);
    page.navigate("/desk?date=" + day.firstStart().toLocalDate());
    Locator card = card(page, day.firstStart(), "Stella Edited");
    card.waitFor();
    ZonedDateTime later = day.secondStart().plusMinutes(30);
    move(clinic, day.first(), later);

    drag(page, card, card(page, day.secondStart(), "Mei Lin"));

    Locator refusal = page.getByRole(AriaRole.ALERT);
    assertThat(refusal).containsText("Somebody changed this meanwhile");
    assertThat(refusal).containsText("moved", new ContainsTextOptions().setTimeout(10_000));
    assertThat(refusal).containsText(later.toLocalTime().toString());
    assertThat(card(page, later, "Stella Edited")).isVisible();
    assertThat(start(clinic, day.first())).isEqualTo(later);
  }

  @Test
  void the_desks_pages_can_be_used_with_a_screen_reader(LocalClinic clinic, Desk api)
      throws IOException {
    Pair day = twoConsultations(api, "Axel", "Readable");
    Page page = CHROMIUM.signedIn(clinic, "desk", Screen.DESK);
    String rules = Files.readString(AXE);
    String date = day.firstStart().toLocalDate().toString();
    for (String address :
        List.of(
            "/desk?date=" + date,
            "/desk?columns=rooms&date=" + date,
            "/desk?view=week&date=" + date,
            "/desk?date=" + date + "&appointment=" + day.first(),
            "/desk?new=1",
            "/arrivals",
            "/day-list?date=" + date)) {
      page.navigate(address);
      page.getByRole(AriaRole.HEADING).first().waitFor();
      assertThat(page.locator(".mantine-Skeleton-root")).hasCount(0);
      page.evaluate(rules);
      assertThat((List<?>) page.evaluate(VIOLATIONS)).as(address).isEmpty();
    }
  }

  /** Two visits of Dr. Anan on one day, at least an hour apart, with an hour free after them. */
  private record Pair(
      String first, ZonedDateTime firstStart, String second, ZonedDateTime secondStart) {}

  private static Pair twoConsultations(Desk api, String given, String family) {
    List<ZonedDateTime> free =
        api.freeSlots().stream()
            .filter(slot -> slot.path("practitionerId").asString().equals("dr-anan"))
            .map(slot -> OffsetDateTime.parse(slot.path("start").asString()))
            .map(start -> start.atZoneSameInstant(CLINIC_ZONE))
            .distinct()
            .toList();
    ZonedDateTime first = free.getFirst();
    ZonedDateTime second = first.plusMinutes(60);
    assertThat(free).contains(second, second.plusMinutes(30));
    return new Pair(
        booked(api, api.registerPatient(given, family), first),
        first,
        booked(api, api.registerPatient(), second),
        second);
  }

  private static String booked(Desk api, Patient patient, ZonedDateTime start) {
    Wish wish = new Wish(patient.id(), "dr-anan", start.toOffsetDateTime().toString());
    return api.book(wish, UUID.randomUUID().toString()).expect(201).text("/id");
  }

  private static void move(LocalClinic clinic, String appointmentId, ZonedDateTime to) {
    clinic
        .api()
        .as("FRONT_DESK")
        .post(
            Component.BOOKING,
            "/api/appointments/" + appointmentId + "/reschedule",
            Map.of("start", to.toOffsetDateTime().toString()))
        .expect(200);
  }

  private static ZonedDateTime start(LocalClinic clinic, String appointmentId) {
    Answer answer =
        clinic
            .api()
            .as("FRONT_DESK")
            .get(Component.BOOKING, "/api/appointments/" + appointmentId)
            .expect(200);
    return OffsetDateTime.parse(answer.text("/start")).atZoneSameInstant(CLINIC_ZONE);
  }

  private static Locator grid(Page page) {
    return page.getByRole(AriaRole.REGION).first();
  }

  private static Locator card(Page page, ZonedDateTime start, String name) {
    return page.getByRole(
        AriaRole.BUTTON,
        new GetByRoleOptions().setName("%s %s,".formatted(start.toLocalTime(), name)));
  }

  private static void drag(Page page, Locator from, Locator to) {
    to.scrollIntoViewIfNeeded();
    from.scrollIntoViewIfNeeded();
    BoundingBox begin = from.boundingBox();
    BoundingBox end = to.boundingBox();
    page.mouse().move(begin.x + 20, begin.y + 6);
    page.mouse().down();
    page.mouse().move(begin.x + 20, begin.y + 20);
    page.mouse().move(end.x + 20, end.y + 6);
    page.mouse().up();
  }
}
