package clinic.sura.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.local.stack.LocalClinic;
import clinic.sura.system.Chromium.Screen;
import clinic.sura.system.Desk.Patient;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What physicians and nurses do at the chair, on a tablet. */
@SystemTest
@Order(84)
class ChairsideJourneysTest {

  /** A red flag is to be seen within two seconds; some more is left to a busy machine. */
  private static final double SOON_MS = 5_000;

  /** Points that others draw are looked for every 15 seconds. */
  private static final double NEXT_LOOK_MS = 30_000;

  private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator dialog(Page page) {
    return page.getByRole(AriaRole.DIALOG);
  }

  private static Locator in(Locator part, AriaRole role, String name) {
    return part.getByRole(role, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator urgent(Page page) {
    return page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("Urgent"));
  }

  private static LocatorAssertions.IsVisibleOptions nextLook() {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(NEXT_LOOK_MS);
  }

  private static LocatorAssertions.ContainsTextOptions soon() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(SOON_MS);
  }

  private static void assertAccessible(Page page, String what) {
    for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
      page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
      String name = scheme.name().toLowerCase(Locale.ROOT);
      page.locator("html[data-mantine-color-scheme=%s]".formatted(name)).waitFor();
      assertThat(Axe.violations(page)).as(what + " " + scheme).isEmpty();
    }
  }

  @Test
  void a_red_flag_takes_three_taps_and_is_seen_by_a_physician_at_once(
      LocalClinic clinic, Desk api) {
    Patient patient = api.registerPatient("Ratana", "Redflag");
    new Treatment(clinic, api).of(patient);
    Page doctor = CHROMIUM.signedIn(clinic, "doctor", Screen.CHAIRSIDE);
    doctor.navigate("/stock");
    Page nurse = CHROMIUM.signedIn(clinic, "nurse", Screen.CHAIRSIDE);
    nurse.navigate("/charting/" + patient.id());

    button(nurse, "Adverse event…").tap();
    nurse.getByText("Trouble swallowing").tap();
    assertAccessible(nurse, "the dialog");
    button(nurse, "Report").tap();

    assertThat(urgent(doctor)).containsText("Ratana Redflag: Trouble swallowing", soon());
    assertThat(urgent(nurse)).containsText("Ratana Redflag", soon());
    assertAccessible(doctor, "the alert");
    in(urgent(doctor), AriaRole.LINK, "Look at the adverse event of Ratana Redflag").tap();
    assertThat(doctor.getByRole(AriaRole.MAIN)).containsText("counts as serious until then");
    button(doctor, "I know of it").tap();
    assertThat(doctor.getByRole(AriaRole.MAIN)).containsText("knows since");
    assertThat(urgent(nurse)).hasCount(0);

    nurse.navigate(doctor.url());
    Locator learned =
        nurse.getByRole(AriaRole.FORM, new GetByRoleOptions().setName("Add what you learned"));
    learned.getByLabel("What you learned").fill("Sees double since this morning");
    learned.getByText("Something else has happened, too").tap();
    learned.getByText("Double or blurred vision").tap();
    assertAccessible(nurse, "what was learned");
    in(learned, AriaRole.BUTTON, "Add").tap();
    assertThat(urgent(doctor))
        .containsText("Ratana Redflag: Trouble swallowing, Double or blurred vision", soon());
    assertThat(doctor.getByRole(AriaRole.MAIN)).containsText("A red flag is new", soon());
    button(doctor, "I know of it").tap();
    assertThat(urgent(nurse)).hasCount(0);
    nurse.navigate("/charting/" + patient.id());

    Locator form =
        doctor.getByRole(AriaRole.FORM, new GetByRoleOptions().setName("Add what you learned"));
    form.getByLabel("What you learned").fill("Swallows well again, seen in the clinic");
    form.getByLabel("How is the patient now?").selectOption("Well again");
    form.getByLabel("Caused by the treatment?").selectOption("Possible");
    in(form, AriaRole.BUTTON, "Add").tap();
    assertThat(doctor.getByRole(AriaRole.MAIN)).containsText("Swallows well again");
    assertAccessible(doctor, "the adverse event");
    doctor.getByLabel("Reference").fill("TH-26-0001");
    button(doctor, "Note the report").tap();
    assertThat(doctor.getByRole(AriaRole.MAIN)).containsText("HPVC, TH-26-0001");
    assertThat(doctor.getByRole(AriaRole.MAIN)).containsText("Closed");

    assertThat(new ChartPage(nurse).happening("Adverse event")).containsText("Closed", soon());
  }

  @Test
  void who_signed_the_session_is_mailed_of_a_red_flag_until_somebody_has_it(
      LocalClinic clinic, Desk api) {
    Patient patient = api.registerPatient("Nan", "Notice");
    new Treatment(clinic, api).of(patient);
    Patient anan = new Patient("dr-anan", "dr.anan@clinic.example");
    int before = api.mails(anan).size();
    Page nurse = CHROMIUM.signedIn(clinic, "nurse", Screen.CHAIRSIDE);
    nurse.navigate("/charting/" + patient.id());
    button(nurse, "Adverse event…").tap();
    nurse.getByText("Trouble breathing").tap();
    button(nurse, "Report").tap();

    String mail =
        Desk.eventually(
            "the mail of the notice",
            Duration.ofSeconds(45),
            () -> api.mails(anan).stream().skip(before).findFirst().map(JsonNode::toString));
    assertThat(mail).contains("Something urgent needs you in Sura").doesNotContain("Notice");
    Matcher link = Pattern.compile("/notices/[0-9a-f-]{36}").matcher(mail);
    assertThat(link.find()).isTrue();
    Page doctor = CHROMIUM.signedIn(clinic, "doctor", Screen.CHAIRSIDE);
    doctor.navigate(link.group());
    Locator notice = doctor.locator("li[aria-current]");
    assertThat(notice).containsText("Red flag after a session");
    assertThat(notice).containsText("Dr. Anan Chaiyasit · E-mail · told");
    assertAccessible(doctor, "the notices");
    notice.getByText("I have it").tap();
    assertThat(notice).containsText("has it since", soon());
    assertThat(notice).containsText("Somebody has it");
    notice.getByText("Look").tap();
    button(doctor, "I know of it").tap();
    assertThat(doctor.getByRole(AriaRole.MAIN)).containsText("knows since");
  }

  @Test
  void a_plan_is_judged_as_it_is_typed_and_may_start_where_it_is_suggested(
      LocalClinic clinic, Desk api) {
    Patient patient = api.registerPatient("Pimchanok", "Planned");
    new Treatment(clinic, api).assessed(patient);
    Page page = CHROMIUM.signedIn(clinic, "doctor", Screen.CHAIRSIDE);
    page.navigate("/charting/" + patient.id() + "/plan");
    Locator findings = page.getByRole(AriaRole.COMPLEMENTARY);
    Locator left = page.getByLabel("Units, left leg");
    Locator right = page.getByLabel("Units, right leg");
    assertThat(left).hasValue("");

    left.fill("300");
    right.fill("300");
    assertThat(findings).containsText("Hard stop", soon());
    assertThat(findings).containsText("400");
    left.fill("40");
    right.fill("75");
    assertThat(findings).not().containsText("Hard stop");
    findings.getByLabel("Reason for dose.per-leg.range").fill("A thin muscle");
    assertThat(findings).containsText("Reason given");
    assertAccessible(page, "the plan that is typed");
    page.reload();
    assertThat(left).hasValue("");

    button(page, "Accept the suggested units").tap();
    assertThat(left).hasValue("75");
    assertThat(findings).containsText("No findings", soon());
    page.getByLabel("Split by head").check();
    page.getByLabel("Left leg: of it in the medial head").fill("45");
    assertThat(page.getByRole(AriaRole.FORM)).containsText("Lateral head: 30 U");
    assertAccessible(page, "the plan that is suggested");
    button(page, "Propose plan").tap();
    Locator plan = page.getByRole(AriaRole.REGION, new GetByRoleOptions().setName("Current plan"));
    assertThat(plan).containsText("medial 45 U, lateral 30 U");
    assertThat(plan).containsText("Accepted as suggested");
  }

  @Test
  void the_timeline_goes_back_page_by_page(LocalClinic clinic, Desk api) {
    Patient patient = api.registerPatient("Tida", "Timeline");
    Treatment treatment = new Treatment(clinic, api);
    treatment.assessed(patient);
    IntStream.range(0, 31).forEach(each -> treatment.consent(patient));
    Page page = CHROMIUM.signedIn(clinic, "nurse", Screen.CHAIRSIDE);
    page.navigate("/charting/" + patient.id());
    ChartPage chart = new ChartPage(page);

    assertThat(chart.happening("")).hasCount(30);
    assertThat(chart.happening("Assessment")).hasCount(0);
    button(page, "Show earlier").tap();
    assertThat(chart.happening("")).hasCount(33);
    assertThat(chart.happening("Assessment")).isVisible();
    assertThat(button(page, "Show earlier")).hasCount(0);
    assertAccessible(page, "the timeline");
  }

  @Test
  void an_overdose_is_refused_and_nothing_is_signed(LocalClinic clinic, Desk api) {
    Patient patient = api.registerPatient("Olivia", "Overdose");
    Treatment treatment = new Treatment(clinic, api);
    String session = treatment.started(patient);
    treatment.place(session, 20);
    treatment.drawnUp();
    Page page = CHROMIUM.signedIn(clinic, "doctor", Screen.CHAIRSIDE);
    page.navigate("/charting/%s/session?session=%s".formatted(patient.id(), session));
    Locator findings = page.getByRole(AriaRole.COMPLEMENTARY);
    assertThat(findings).containsText("Needs a reason");
    assertThat(findings).not().containsText("Hard stop");

    new ChartPage(page).add("Left leg", "medial head");
    String overdose = "410 U of BOTOX would be given in any 3 months; at most 400 U are allowed";
    assertThat(findings).containsText("Hard stop");
    assertThat(findings).containsText(overdose);
    assertAccessible(page, "the findings");
    button(page, "Sign session").tap();
    in(dialog(page), AriaRole.BUTTON, "Sign").tap();

    assertThat(dialog(page).getByRole(AriaRole.ALERT)).isVisible();
    assertThat(dialog(page)).containsText(overdose);
    page.keyboard().press("Escape");
    assertThat(button(page, "Sign session")).isVisible();
    page.reload();
    assertThat(button(page, "Sign session")).isVisible();
  }

  @Test
  void a_second_person_checks_a_large_dose_on_their_own_sign_in(LocalClinic clinic, Desk api) {
    Patient patient = api.registerPatient("Cherry", "Checked");
    Treatment treatment = new Treatment(clinic, api);
    String session = treatment.started(patient);
    treatment.place(session, 11);
    String address = "/charting/%s/session?session=%s".formatted(patient.id(), session);
    Page doctor = CHROMIUM.signedIn(clinic, "doctor", Screen.CHAIRSIDE);
    doctor.navigate(address);
    Locator findings = doctor.getByRole(AriaRole.COMPLEMENTARY);
    assertThat(findings).containsText("no second person has checked dilution and dose");
    Page nurse = CHROMIUM.signedIn(clinic, "nurse", Screen.CHAIRSIDE);
    nurse.navigate(address);

    button(nurse, "Check dilution and dose").tap();
    assertThat(dialog(nurse)).containsText("110 U");
    assertAccessible(nurse, "the check");
    in(dialog(nurse), AriaRole.BUTTON, "They are right").tap();

    assertThat(doctor.getByRole(AriaRole.MAIN))
        .containsText("Dilution and dose checked by Ploy", soon());
    assertThat(findings).not().containsText("no second person");
    new ChartPage(doctor).remove("Point 22: Right leg, medial head, 10 U");
    assertThat(findings).containsText("no second person has checked dilution and dose");
    assertAccessible(doctor, "the session");
  }

  @Test
  void what_was_placed_without_a_network_is_kept_over_a_reload_and_sent_again(
      LocalClinic clinic, Desk api) {
    Patient patient = api.registerPatient("Netta", "Offline");
    Treatment treatment = new Treatment(clinic, api);
    String session = treatment.started(patient);
    treatment.place(session, 8);
    Page page = CHROMIUM.signedIn(clinic, "doctor", Screen.CHAIRSIDE);
    page.navigate("/charting/%s/session?session=%s".formatted(patient.id(), session));
    ChartPage chart = new ChartPage(page);
    chart.group("Injection map").waitFor();
    String points = "**/sessions/*/points";
    page.route(points, route -> route.abort("internetdisconnected"));
    chart.remove("Point 16: Right leg, medial head, 10 U");
    assertThat(page.getByText("kept on this device")).isVisible();
    assertThat(button(page, "Sign session")).isDisabled();

    page.reload();
    assertThat(page.getByText("70 / 80 U")).isVisible();
    assertThat(page.getByText("kept on this device")).isVisible();
    page.unroute(points);

    chart.awaitSaved();
    page.reload();
    assertThat(page.getByText("70 / 80 U")).isVisible();
  }

  @Test
  void what_could_not_be_saved_never_overwrites_what_was_changed_elsewhere(
      LocalClinic clinic, Desk api) {
    Patient patient = api.registerPatient("Carla", "Conflict");
    Treatment treatment = new Treatment(clinic, api);
    String session = treatment.started(patient);
    treatment.place(session, 8);
    Page page = CHROMIUM.signedIn(clinic, "doctor", Screen.CHAIRSIDE);
    page.navigate("/charting/%s/session?session=%s".formatted(patient.id(), session));
    ChartPage chart = new ChartPage(page);
    chart.group("Injection map").waitFor();
    String points = "**/sessions/*/points";
    page.route(points, route -> route.abort("internetdisconnected"));
    chart.remove("Point 16: Right leg, medial head, 10 U");
    assertThat(page.getByText("kept on this device")).isVisible();
    treatment.place(session, 7);
    page.reload();
    page.unroute(points);

    assertThat(page.getByText("This device has points that were never saved")).isVisible();
    assertThat(page.getByText("70 / 80 U")).hasCount(2);
    assertAccessible(page, "the choice");
    button(page, "Use the points of this device").tap();
    chart.awaitSaved();
    assertThat(page.getByText("80 / 80 U")).isVisible();
  }

  @Test
  void two_people_draw_in_one_session_and_no_point_vanishes(LocalClinic clinic, Desk api) {
    Patient patient = api.registerPatient("Tuesday", "Together");
    Treatment treatment = new Treatment(clinic, api);
    String session = treatment.started(patient);
    treatment.drawnUp();
    String address = "/charting/%s/session?session=%s".formatted(patient.id(), session);
    Page doctor = CHROMIUM.signedIn(clinic, "doctor", Screen.CHAIRSIDE);
    doctor.navigate(address);
    Page nurse = CHROMIUM.signedIn(clinic, "nurse", Screen.CHAIRSIDE);
    nurse.navigate(address);
    ChartPage doctors = new ChartPage(doctor);
    ChartPage nurses = new ChartPage(nurse);
    nurses.group("Injection map").waitFor();

    doctors.add("Left leg", "medial head");
    assertThat(button(nurse, "Point 1: Left leg, medial head, 10 U")).isVisible(nextLook());
    nurses.add("Left leg", "lateral head");
    assertThat(button(doctor, "Point 2: Left leg, lateral head, 10 U")).isVisible(nextLook());
    assertThat(button(doctor, "Point 1: Left leg, medial head, 10 U")).isVisible();

    String points = "**/sessions/*/points";
    nurse.route(points, route -> route.abort("internetdisconnected"));
    nurses.add("Right leg", "lateral head");
    assertThat(nurse.getByText("kept on this device")).isVisible();
    doctors.add("Right leg", "medial head");
    Locator choice = nurse.getByText("This device has points that were never saved");
    assertThat(choice).isVisible(nextLook());
    assertThat(button(nurse, "Point 3: Right leg, medial head, 10 U")).isVisible();
    assertAccessible(nurse, "the choice");
    nurse.unroute(points);
    nurse.reload();
    assertThat(choice).isVisible();
    button(nurse, "Use the points of this device").tap();
    assertThat(button(nurse, "Point 3: Right leg, lateral head, 10 U")).isVisible();
    nurses.undo();
    assertThat(button(nurse, "Point 3: Right leg, medial head, 10 U")).isVisible();
    nurses.add("Right leg", "lateral head");
    assertThat(button(doctor, "Point 4: Right leg, lateral head, 10 U")).isVisible(nextLook());
    assertThat(button(doctor, "Point 3: Right leg, medial head, 10 U")).isVisible();
  }

  @Test
  void a_save_whose_answer_is_lost_takes_no_later_point_away(LocalClinic clinic, Desk api) {
    Patient patient = api.registerPatient("Lersak", "Lostanswer");
    Treatment treatment = new Treatment(clinic, api);
    String session = treatment.started(patient);
    treatment.drawnUp();
    Page page = CHROMIUM.signedIn(clinic, "doctor", Screen.CHAIRSIDE);
    String points = "**/sessions/*/points";
    page.route(
        points,
        route -> {
          route.fetch();
          route.abort("connectionreset");
        });
    page.navigate("/charting/%s/session?session=%s".formatted(patient.id(), session));
    ChartPage chart = new ChartPage(page);
    chart.add("Left leg", "medial head");
    chart.add("Left leg", "lateral head");
    assertThat(page.getByText("20 / 80 U")).isVisible();
    page.unroute(points);
    chart.add("Right leg", "medial head");

    chart.awaitSaved();
    page.reload();
    assertThat(page.getByText("20 / 80 U")).isVisible();
    assertThat(page.getByText("10 / 80 U")).isVisible();
  }

  @Test
  void a_finger_places_a_point_and_drags_it_to_where_it_is_counted(LocalClinic clinic, Desk api) {
    Patient patient = api.registerPatient("Fah", "Finger");
    Treatment treatment = new Treatment(clinic, api);
    String session = treatment.started(patient);
    treatment.drawnUp();
    Page page = CHROMIUM.signedIn(clinic, "doctor", Screen.CHAIRSIDE);
    page.navigate("/charting/%s/session?session=%s".formatted(patient.id(), session));
    ChartPage chart = new ChartPage(page);
    Finger finger = new Finger(page);
    assertThat(page.getByText("In use")).isVisible();

    Finger.Place edge = Finger.middle(chart.drawn("Left leg", "lateral head")).plus(-12, 20);
    finger.tap(edge);
    Locator lateral = button(page, "Point 1: Left leg, lateral head, 10 U");
    assertThat(Finger.middle(lateral)).satisfies(place -> assertNear(place, edge));

    Finger.Place medial = Finger.middle(chart.drawn("Left leg", "medial head"));
    finger.draw(edge, edge.plus(0, -30), medial);
    Locator moved = button(page, "Point 1: Left leg, medial head, 10 U");
    assertThat(Finger.middle(moved)).satisfies(place -> assertNear(place, medial));
    finger.draw(medial, Finger.middle(chart.drawn("Right leg", "lateral head")));
    assertThat(button(page, "Point 1: Right leg, lateral head, 10 U")).isVisible();
    chart.undo();
    assertThat(moved).isVisible();

    finger.draw(medial, Finger.middle(page.getByText("Left leg").first()));
    assertThat(page.getByText("There is no muscle there")).isVisible();
    assertThat(Finger.middle(moved)).satisfies(place -> assertNear(place, medial));
    moved.press("ArrowRight");
    assertThat(page.getByText("There is no muscle there")).hasCount(0);
    assertThat(Finger.middle(moved).x()).isGreaterThan(medial.x() + 1);
    for (int step = 0; step < 12; step++) {
      moved.press("ArrowLeft");
    }
    assertThat(page.getByText("There is no muscle there")).isVisible();
    assertThat(moved).isVisible();
    chart.awaitSaved();
    page.reload();
    assertThat(chart.group("Injection map").getByRole(AriaRole.BUTTON)).hasCount(1);
  }

  @Test
  void a_mouse_that_is_released_outside_the_map_takes_no_point_along(LocalClinic clinic, Desk api) {
    Patient patient = api.registerPatient("Mouse", "Released");
    Treatment treatment = new Treatment(clinic, api);
    String session = treatment.started(patient);
    treatment.drawnUp();
    Page page = CHROMIUM.signedIn(clinic, "doctor", Screen.CHAIRSIDE);
    page.navigate("/charting/%s/session?session=%s".formatted(patient.id(), session));
    ChartPage chart = new ChartPage(page);
    assertThat(page.getByText("In use")).isVisible();
    Finger.Place place = Finger.middle(chart.drawn("Left leg", "medial head"));
    page.mouse().click(place.x(), place.y());
    Locator first = button(page, "Point 1: Left leg, medial head, 10 U");
    assertThat(Finger.middle(first)).satisfies(now -> assertNear(now, place));

    page.mouse().move(place.x(), place.y());
    page.mouse().down();
    page.mouse().move(place.x() + 60, place.y() + 40);
    page.mouse().move(place.x(), 90);
    page.mouse().up();
    Finger.Place other = Finger.middle(chart.drawn("Right leg", "medial head"));
    page.mouse().click(other.x(), other.y());

    assertThat(button(page, "Point 2: Right leg, medial head, 10 U")).isVisible();
    assertThat(Finger.middle(first)).satisfies(now -> assertNear(now, place));
  }

  private static void assertNear(Finger.Place place, Finger.Place wanted) {
    assertThat(Math.hypot(place.x() - wanted.x(), place.y() - wanted.y())).isLessThan(3);
  }

  @Test
  void a_consent_is_signed_with_a_finger(LocalClinic clinic, Desk api) {
    Patient patient = api.registerPatient("Sign", "Drawn");
    new Treatment(clinic, api).assessed(patient);
    Page page = CHROMIUM.signedIn(clinic, "doctor", Screen.CHAIRSIDE);
    page.navigate("/charting/" + patient.id() + "/photos");
    Locator pad = page.getByRole(AriaRole.IMG, new GetByRoleOptions().setName("Signature pad"));
    Finger.Place middle = Finger.middle(pad);
    new Finger(page)
        .draw(middle.plus(-80, 20), middle.plus(-40, -30), middle.plus(0, 25), middle.plus(70, 0));
    String inked =
        """
        pad => [...pad.getContext('2d').getImageData(0, 0, pad.width, pad.height).data]
          .filter((value, index) => index % 4 === 3 && value > 0).length
        """;
    assertThat((int) pad.evaluate(inked)).isGreaterThan(200);
    button(page, "Sign consent").click();

    Locator consents = page.getByRole(AriaRole.REGION, new GetByRoleOptions().setName("Consents"));
    assertThat(consents).containsText("Signed by");
  }

  @Test
  void a_vial_is_received_by_scanning_the_code_on_its_pack(LocalClinic clinic, Desk api) {
    Patient patient = api.registerPatient("Sakda", "Scanned");
    String session = new Treatment(clinic, api).started(patient);
    Page page = CHROMIUM.signedIn(clinic, "nurse", Screen.CHAIRSIDE);
    page.navigate("/charting/%s/session?session=%s".formatted(patient.id(), session));
    button(page, "Receive a vial").tap();
    Locator lot = dialog(page).getByLabel("Lot");
    scan(lot, "08888893016351", "C7009C3");

    assertThat(lot).hasValue("C7009C3");
    assertThat(dialog(page).getByLabel("Expires")).hasValue("2029-12-31");
    assertThat(dialog(page)).containsText("Compare lot and date with the label");
    assertThat(dialog(page)).containsText("A new code: choose product and units by the label");
    assertAccessible(page, "the dialog");
    in(dialog(page), AriaRole.BUTTON, "Receive vial").tap();
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("BOTOX · C7009C3");

    Locator packs = page.getByLabel("Scan a pack to use its vial");
    scan(packs, "08888893016351", "C7009C3");
    in(dialog(page), AriaRole.BUTTON, "Reconstitute").tap();
    assertThat(page.getByText("In use")).isVisible();
    scan(packs, "08888893016351", "C7010C1");
    assertThat(dialog(page)).containsText("It stands for BOTOX 100 U");
  }

  /** As a scanner types: what it reads, a separator after what has no fixed length, and Enter. */
  private static void scan(Locator field, String gtin, String lot) {
    field.pressSequentially("]d201" + gtin + "10" + lot);
    field.press("Control+]");
    field.pressSequentially("17291231");
    field.press("Enter");
  }

  @Test
  void what_a_session_has_brought_is_measured_and_drawn(LocalClinic clinic, Desk api) {
    Patient patient = api.registerPatient("Otylia", "Outcome");
    new Treatment(clinic, api).of(patient);
    clinic.clock().moveTo(clinic.clock().now().plus(Duration.ofDays(14)));
    Page page = CHROMIUM.signedIn(clinic, "nurse", Screen.CHAIRSIDE);
    page.navigate("/charting/" + patient.id() + "/outcome");
    Locator form =
        page.getByRole(
            AriaRole.FORM, new GetByRoleOptions().setName("Record what was found today"));
    for (String leg : List.of("Left leg", "Right leg")) {
      Locator fields = in(form, AriaRole.GROUP, leg);
      fields.getByLabel("First reading, cm").fill("36.7");
      fields.getByLabel("Second reading, cm").fill("36.8");
    }
    in(form, AriaRole.RADIO, "Much improved").tap();
    in(form, AriaRole.BUTTON, "Save").tap();

    Locator table = page.getByRole(AriaRole.TABLE);
    assertThat(table).containsText("36.75 cm (−0.5 cm)");
    assertThat(table).containsText("Much improved (patient)");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("the slimmest was −0.5 cm, 2 weeks");
    assertThat(page.getByRole(AriaRole.MAIN))
        .containsText("at least 2 weeks after a session; until when is not known");
    Locator curve =
        page.getByRole(
            AriaRole.REGION, new GetByRoleOptions().setName("Change of the circumference"));
    assertThat(curve.locator("svg")).isVisible();
    assertAccessible(page, "the outcome");

    page.getByRole(AriaRole.TAB, new GetByRoleOptions().setName("Photos")).tap();
    page.getByText("Type", new Page.GetByTextOptions().setExact(true)).tap();
    page.getByLabel("Typed signature").fill("Otylia Outcome");
    button(page, "Sign consent").tap();
    photograph(page, "teal");
    photograph(page, "navy");
    Locator sides = page.getByRole(AriaRole.REGION, new GetByRoleOptions().setName("Side by side"));
    assertThat(in(sides, AriaRole.COMBOBOX, "Before").locator("option")).hasCount(2);
    assertThat(sides.locator("img")).hasCount(2);
    page.waitForFunction(
        "() => [...document.querySelectorAll('main img')].every(each => each.naturalWidth === 320)");
    assertAccessible(page, "the photographs");
    takeBackPhotographs(page);
    assertThat(sides.locator("img")).hasCount(2);
    markPhotograph(page, sides);
    markOutcome(page);
  }

  /** The consent can be printed as it was signed; once it is taken back, it can be signed anew. */
  private static void takeBackPhotographs(Page page) {
    Locator consents = page.getByRole(AriaRole.REGION, new GetByRoleOptions().setName("Consents"));
    String address = consents.getByRole(AriaRole.LINK).getAttribute("href");
    APIResponse pdf = page.request().get(address);
    assertThat(pdf.headers().get("content-type")).isEqualTo("application/pdf");
    in(consents, AriaRole.BUTTON, "Take back…").tap();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("Reason").fill("Does not want to be seen");
    assertAccessible(page, "taking a consent back");
    in(dialog, AriaRole.BUTTON, "Take consent back").tap();
    assertThat(consents).containsText("Does not want to be seen");
    assertThat(consents).containsText("Taken back");
    page.getByLabel("Explained in").selectOption("th");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("หนังสือยินยอมให้ถ่ายภาพ");
    assertAccessible(page, "a consent in Thai");
  }

  /** The newer one was of somebody else: it is not compared any more, and stays under its mark. */
  private static void markPhotograph(Page page, Locator sides) {
    sides.getByText("Entered in error…").last().tap();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("Reason").fill("It is her sister");
    assertAccessible(page, "marking a photograph");
    in(dialog, AriaRole.BUTTON, "Mark it").tap();
    assertThat(in(sides, AriaRole.COMBOBOX, "Before").locator("option")).hasCount(1);
    button(page, "Show 1 entered in error").tap();
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("It is her sister");
    assertAccessible(page, "a photograph entered in error");
  }

  /** What was measured of somebody else draws no curve, and stays under its mark. */
  private static void markOutcome(Page page) {
    page.getByRole(AriaRole.TAB, new GetByRoleOptions().setName("Outcome")).tap();
    page.getByRole(AriaRole.REGION, new GetByRoleOptions().setName("As they were recorded"))
        .getByText("Entered in error…")
        .tap();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("Reason").fill("Measured on her sister");
    in(dialog, AriaRole.BUTTON, "Mark it").tap();
    assertThat(page.getByRole(AriaRole.TABLE)).not().containsText("36.75 cm (−0.5 cm)");
    button(page, "Show 1 entered in error").tap();
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("Measured on her sister");
    assertAccessible(page, "an outcome entered in error");
  }

  /** A photograph as a camera would give it, drawn by the browser itself. */
  private static void photograph(Page page, String colour) {
    String drawn =
        """
        async colour => {
          const canvas = Object.assign(document.createElement('canvas'), {width: 320, height: 240})
          const pen = canvas.getContext('2d')
          pen.fillStyle = colour
          pen.fillRect(0, 0, 320, 240)
          return canvas.toDataURL('image/jpeg').split(',')[1]
        }
        """;
    byte[] file = Base64.getDecoder().decode((String) page.evaluate(drawn, colour));
    Locator kept = page.getByText("The photograph is kept");
    assertThat(kept).hasCount(0);
    page.locator("input[type=file]")
        .setInputFiles(new FilePayload(colour + ".jpg", "image/jpeg", file));
    assertThat(kept).isVisible();
  }

  @Test
  void the_protocol_is_said_in_plain_words(LocalClinic clinic) {
    Page page = CHROMIUM.signedIn(clinic, "doctor", Screen.CHAIRSIDE);
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Protocol")).tap();
    Locator botox =
        page.getByRole(
            AriaRole.REGION, new GetByRoleOptions().setName("BOTOX (onabotulinumtoxinA)"));
    assertThat(botox).containsText("At most 400 U in any 3 months");
    assertThat(botox).containsText("Botox Cosmetic label");
    page.getByLabel("Version").selectOption("masseter-reduction-4");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("15 to 40 U per side of the face");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("the corner of the mouth");
    assertThat(page.getByRole(AriaRole.MAIN))
        .containsText("After more than 12 months between two sessions");
    page.getByLabel("Version").selectOption("calf-reduction-3");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("has signed off this version yet");
    button(page, "Sign off this version").tap();
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("Dr. Anan");
    assertThat(button(page, "Sign off this version")).hasCount(0);
    button(page, "Show every rule").tap();
    assertThat(page.getByRole(AriaRole.TABLE)).containsText("dose.rolling.ceiling");
    assertAccessible(page, "the protocol");

    page.getByText("TH", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(botox).containsText("ไม่เกิน 400 U ในช่วง 3 เดือน");
    page.getByLabel("ฉบับที่").selectOption("calf-reduction-1");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("ฉบับนี้ไม่ได้ระบุไว้");
  }

  @Test
  void a_second_programme_is_asked_drawn_and_signed_as_its_protocol_says(
      LocalClinic clinic, Desk api) {
    Patient patient = api.registerPatient("Mali", "Masseter");
    Treatment treatment = new Treatment(clinic, api);
    treatment.arrivedForConsultation(patient);
    Page page = CHROMIUM.signedIn(clinic, "doctor", Screen.CHAIRSIDE);
    page.navigate("/charting/" + patient.id());
    ChartPage chart = new ChartPage(page);
    chart.assessFace();
    chart.plan("side of the face", 30);
    assertThat(page.getByText("Use in the masseter is off-label.")).isVisible();
    assertAccessible(page, "the plan");
    chart.consentAndAccept("Mali Masseter");
    treatment.arrivedForSession(patient);
    page.navigate("/charting/" + patient.id());
    chart.startSession();
    chart.drawUp("C7010C3", LocalDate.ofInstant(clinic.clock().now(), ZONE).plusYears(1));
    for (int point = 0; point < 3; point++) {
      chart.add("Left side of the face", "masseter");
    }
    chart.mirror("side of the face");
    assertAccessible(page, "the map of the face");
    chart.sign("Left side of the face 30 U 30 U 3", "Right side of the face 30 U 30 U 3");

    assertThat(page.getByText("Signed: read-only")).isVisible();
    assertThat(button(page, "Point 6: Right side of the face, masseter, 10 U")).isVisible();
  }

  @Test
  void an_amendment_stands_beside_what_was_signed(LocalClinic clinic, Desk api) {
    Patient patient = api.registerPatient("Amanda", "Amends");
    new Treatment(clinic, api).of(patient);
    Page page = CHROMIUM.signedIn(clinic, "doctor", Screen.CHAIRSIDE);
    page.navigate("/charting/" + patient.id());
    new ChartPage(page).happening("Session 1").getByRole(AriaRole.LINK).tap();

    button(page, "Amend").tap();
    dialog(page).getByLabel("Why").fill("A slip of the pen");
    dialog(page).getByLabel("What was different").fill("The left leg was cooled before");
    assertAccessible(page, "the dialog");
    in(dialog(page), AriaRole.BUTTON, "Append amendment").tap();

    Locator amendments =
        page.getByRole(AriaRole.REGION, new GetByRoleOptions().setName("Amendments"));
    assertThat(amendments).containsText("A slip of the pen");
    assertThat(amendments).containsText("The left leg was cooled before");
    assertThat(page.getByText("Signed: read-only")).isVisible();
  }

  @Test
  void what_was_signed_wrongly_is_amended_and_every_version_stays_readable(
      LocalClinic clinic, Desk api) {
    Patient patient = api.registerPatient("Dosima", "Corrected");
    new Treatment(clinic, api).of(patient);
    Page page = CHROMIUM.signedIn(clinic, "doctor", Screen.CHAIRSIDE);
    page.navigate("/charting/" + patient.id());
    new ChartPage(page).happening("Session 1").getByRole(AriaRole.LINK).tap();
    button(page, "Amend").tap();
    Locator form = dialog(page);
    form.getByLabel("Why").fill("The syringe held more");
    form.getByLabel("What was different").fill("The last point got 15 U");

    Locator perPoint = in(form, AriaRole.GROUP, "Units per new point");
    for (int step = 0; step < 10; step++) {
      in(perPoint, AriaRole.BUTTON, "More units").tap();
    }
    in(form, AriaRole.BUTTON, "Add a point to Right leg, medial head").tap();
    assertThat(row(form, "Right leg 80 U 140 U +60 U")).isVisible();
    in(form, AriaRole.BUTTON, "Append amendment").tap();
    assertThat(form).containsText("left but 140 U are drawn");
    assertThat(form).containsText("Hard stop");
    assertAccessible(page, "the refused amendment");

    in(form, AriaRole.BUTTON, "Undo").tap();
    in(form, AriaRole.BUTTON, "Point 16: Right leg, medial head, 10 U").tap();
    Locator ofPoint = in(form, AriaRole.GROUP, "Units of the point");
    in(ofPoint, AriaRole.BUTTON, "More units").tap();
    in(ofPoint, AriaRole.BUTTON, "More units").tap();
    assertThat(row(form, "Left leg 80 U 80 U –")).isVisible();
    assertThat(row(form, "Right leg 80 U 85 U +5 U")).isVisible();
    assertThat(form).containsText("1 point reads differently");
    in(form, AriaRole.BUTTON, "Append amendment").tap();

    assertThat(form).hasCount(0);
    Locator main = page.getByRole(AriaRole.MAIN);
    assertThat(row(main, "Right leg 80 U 85 U 8")).isVisible();
    assertThat(button(page, "Point 16: Right leg, medial head, 15 U")).isVisible();
    page.getByText("As signed").tap();
    assertThat(row(main, "Right leg 80 U 80 U 8")).isVisible();
    assertThat(button(page, "Point 16: Right leg, medial head, 10 U")).isVisible();
    assertAccessible(page, "the versions");
    page.getByText("Amendment 1", new Page.GetByTextOptions().setExact(true)).tap();
    assertThat(row(main, "Right leg 80 U 85 U 8")).isVisible();

    button(page, "Amend").tap();
    form.getByLabel("Nothing was given to this patient").check();
    assertThat(row(form, "Right leg 85 U 0 U −85 U")).isVisible();
    assertAccessible(page, "that nothing was given");
    form.getByLabel("Why").fill("The wrong chart was open");
    form.getByLabel("What was different").fill("Another patient was treated");
    in(form, AriaRole.BUTTON, "Append amendment").tap();
    assertThat(main).containsText("Nothing was given in this session");
    button(page, "Go on to today’s treatment").tap();
    new ChartPage(page).startSession();
    assertThat(button(page, "Receive a vial")).isVisible();
    page.navigate("/charting/" + patient.id());
    assertThat(new ChartPage(page).happening("Session 1")).containsText("Nothing given");
    assertThat(page.getByText("Last session: none yet")).isVisible();
  }

  private static Locator row(Locator part, String text) {
    return part.getByRole(
        AriaRole.ROW, new Locator.GetByRoleOptions().setName(text).setExact(true));
  }

  @Test
  void what_one_person_never_saved_is_told_when_another_one_has_signed(
      LocalClinic clinic, Desk api) {
    Patient patient = api.registerPatient("Leo", "Leftbehind");
    Treatment treatment = new Treatment(clinic, api);
    String session = treatment.started(patient);
    treatment.place(session, 8);
    Page page = CHROMIUM.signedIn(clinic, "doctor", Screen.CHAIRSIDE);
    page.navigate("/charting/%s/session?session=%s".formatted(patient.id(), session));
    ChartPage chart = new ChartPage(page);
    chart.group("Injection map").waitFor();
    page.route("**/sessions/*/points", route -> route.abort("internetdisconnected"));
    chart.remove("Point 16: Right leg, medial head, 10 U");
    assertThat(page.getByText("kept on this device")).isVisible();
    treatment.sign(session, UUID.randomUUID().toString()).expect(200);

    assertThat(page.getByText("The session was signed without them.")).isVisible();
    assertAccessible(page, "what was left behind");
    button(page, "Amend with these points").tap();
    assertThat(row(dialog(page), "Right leg 80 U 70 U −10 U")).isVisible();
    button(page, "Cancel").tap();
    page.reload();
    button(page, "They were not given").tap();
    page.reload();
    assertThat(page.getByText("Signed: read-only")).isVisible();
    assertThat(page.getByText("The session was signed without them.")).hasCount(0);
  }

  @Test
  void what_is_signed_is_what_was_seen(LocalClinic clinic, Desk api) {
    Patient patient = api.registerPatient("Sinee", "Seen");
    Treatment treatment = new Treatment(clinic, api);
    String session = treatment.started(patient);
    treatment.place(session, 8);
    Page page = CHROMIUM.signedIn(clinic, "doctor", Screen.CHAIRSIDE);
    page.navigate("/charting/%s/session?session=%s".formatted(patient.id(), session));
    button(page, "Sign session").tap();
    assertThat(row(dialog(page), "Right leg 80 U 80 U 8")).isVisible();
    AtomicBoolean refused = new AtomicBoolean();
    page.onResponse(answer -> refused.compareAndSet(false, answer.status() == 412));
    page.route(
        "**/sessions/" + session,
        route -> {
          if (refused.get()) {
            route.resume();
          } else {
            route.abort();
          }
        });
    treatment.place(session, 7);
    in(dialog(page), AriaRole.BUTTON, "Sign").tap();

    assertThat(dialog(page)).containsText("look at it once more");
    assertThat(row(dialog(page), "Right leg 80 U 70 U 7")).isVisible();
    assertAccessible(page, "the changed summary");
    in(dialog(page), AriaRole.BUTTON, "Sign").tap();
    assertThat(page.getByText("Signed: read-only")).isVisible();
    assertThat(button(page, "Point 14: Right leg, medial head, 10 U")).isVisible();
  }

  @Test
  void what_was_given_yesterday_is_signed_with_its_time(LocalClinic clinic, Desk api) {
    Patient patient = api.registerPatient("Yada", "Yesterday");
    Treatment treatment = new Treatment(clinic, api);
    String session = treatment.started(patient);
    treatment.place(session, 8);
    Instant given = clinic.clock().now().plus(Duration.ofMinutes(20));
    String time = LocalTime.ofInstant(given, ZONE).truncatedTo(ChronoUnit.MINUTES).toString();
    clinic.clock().moveTo(given.plus(Duration.ofDays(1)));
    Page page = CHROMIUM.signedIn(clinic, "doctor", Screen.CHAIRSIDE);
    page.navigate("/charting/%s/session?session=%s".formatted(patient.id(), session));
    button(page, "Sign session").tap();
    assertThat(dialog(page)).containsText("vials are judged at this time");
    assertAccessible(page, "signing later");
    in(dialog(page), AriaRole.BUTTON, "Sign").tap();
    assertThat(dialog(page).getByRole(AriaRole.ALERT)).containsText("say when");
    dialog(page).getByLabel("Given at").fill(time);
    in(dialog(page), AriaRole.BUTTON, "Sign").tap();

    assertThat(page.getByText("Signed: read-only")).isVisible();
    assertThat(page.getByRole(AriaRole.MAIN)).containsText(Pattern.compile("Given .*" + time));
  }

  @Test
  void a_vial_past_its_time_of_use_waits_to_be_discarded(LocalClinic clinic, Desk api) {
    String lot = "BU" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    new Treatment(clinic, api, lot).of(api.registerPatient("Benja", "Beyond"));
    clinic.clock().moveTo(clinic.clock().now().plus(Duration.ofDays(3)));
    Page page = CHROMIUM.signedIn(clinic, "nurse", Screen.CHAIRSIDE);
    page.navigate("/stock");
    Locator due =
        page.getByRole(AriaRole.LIST, new GetByRoleOptions().setName("To discard"))
            .getByRole(AriaRole.LISTITEM)
            .filter(new Locator.FilterOptions().setHasText(lot));
    assertThat(due).hasCount(2);
    assertThat(due.first()).containsText(Pattern.compile("Past its time of use.* 2 days20 U left"));
    assertAccessible(page, "what is to be discarded");
    in(due.first(), AriaRole.BUTTON, "Discard the vial of lot " + lot).tap();
    assertThat(dialog(page).getByLabel("Reason")).hasValue("past its time of use");
    in(dialog(page), AriaRole.BUTTON, "Discard the vial").tap();

    assertThat(page.getByText("20 U wasted")).isVisible();
    assertThat(due).hasCount(1);
    assertThat(page.getByText("Thrown away unused in the last 30 days")).isVisible();
  }

  @Test
  void a_recalled_lot_names_everybody_until_everybody_knows(LocalClinic clinic, Desk api) {
    Patient patient = api.registerPatient("Lotte", "Recalled");
    String lot = "RC" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    new Treatment(clinic, api, lot).of(patient);
    Page page = CHROMIUM.signedIn(clinic, "doctor", Screen.CHAIRSIDE);
    page.navigate("/stock");
    button(page, "Recall a lot…").tap();
    dialog(page).getByLabel("Lot number").fill(lot);
    dialog(page).getByLabel("Reason").fill("Potency out of specification");
    assertAccessible(page, "the dialog");
    button(page, "Quarantine the lot").tap();

    Locator row =
        page.getByRole(AriaRole.LISTITEM)
            .filter(new Locator.FilterOptions().setHasText("Lotte Recalled"))
            .first();
    assertThat(row).containsText("16 points, 160 U");
    assertAccessible(page, "the recall");
    in(row, AriaRole.BUTTON, "Patient told… Lotte Recalled").tap();
    dialog(page).getByLabel("How").fill("by telephone");
    in(dialog(page), AriaRole.BUTTON, "Record").tap();
    assertThat(row).containsText("by telephone");
  }
}
