package clinic.sura.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.util.List;

/** The physician's page at the chairside, by what people read and screen readers say. */
final class ChartPage {

  private static final List<String> LEGS = List.of("Left leg", "Right leg");

  private final Page page;

  ChartPage(Page page) {
    this.page = page;
  }

  void openFromMyDay(String name) {
    page.getByRole(AriaRole.RADIO, new GetByRoleOptions().setName("Everyone")).click();
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Open chart: " + name)).click();
  }

  /** Chooses what the tabs are about. */
  void programme(String title) {
    page.getByLabel("Programme").selectOption(title);
  }

  /** Assesses the masseter: there is no girth to measure. */
  void assessFace() {
    tab("Assess");
    programme("Masseter reduction with botulinum toxin");
    for (String side : List.of("Left side of the face", "Right side of the face")) {
      Locator fields = group(side);
      fields.getByLabel("Muscle thickness, mm").fill("16");
      fields.getByRole(AriaRole.RADIO, named("5")).click();
      fields.getByRole(AriaRole.RADIO, named("Muscle")).click();
    }
    saveAssessment();
  }

  void assess() {
    tab("Assess");
    for (String leg : LEGS) {
      Locator fields = group(leg);
      fields.getByLabel("First reading, cm").fill("37.2");
      fields.getByLabel("Second reading, cm").fill("37.3");
      fields.getByLabel("Muscle thickness, mm").fill("24");
      fields.getByRole(AriaRole.RADIO, named("4")).click();
      fields.getByRole(AriaRole.RADIO, named("Muscle")).click();
    }
    saveAssessment();
  }

  private void saveAssessment() {
    for (Locator no : group("Screening").getByRole(AriaRole.RADIO, named("No")).all()) {
      no.click();
    }
    button("Save assessment").click();
  }

  /** Proposes as many units for each leg. */
  void plan(int unitsPerLeg) {
    plan("leg", unitsPerLeg);
  }

  /** Proposes as many units for each of two sides. */
  void plan(String side, int units) {
    page.getByLabel("Units, left " + side).fill(String.valueOf(units));
    page.getByLabel("Units, right " + side).fill(String.valueOf(units));
    page.getByLabel("Number of sessions").fill("3");
    button("Propose plan").click();
  }

  void consentAndAccept(String name) {
    page.getByText("Type", new Page.GetByTextOptions().setExact(true)).click();
    page.getByLabel("Typed signature").fill(name);
    button("Sign consent").click();
    button("Accept plan").click();
    assertThat(group("Current plan", AriaRole.REGION)).containsText("Accepted");
  }

  void startSession() {
    tab("Session");
    button("Start session").click();
    group("Injection map").waitFor();
  }

  /** Receives a vial of 100 U and dissolves it; it is the one in use then. */
  void drawUp(String lot, LocalDate expires) {
    button("Receive a vial").click();
    page.getByLabel("Lot").fill(lot);
    page.getByLabel("Expires").fill(expires.toString());
    button("Receive vial").click();
    button("Reconstitute vial " + lot).click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("Diluent, mL").fill("2.5");
    dialog.getByRole(AriaRole.BUTTON, named("Reconstitute")).click();
    dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
  }

  /** Points of 10 U each, as many to either head. */
  void placeLeft(int pointsPerHead) {
    for (String head : List.of("medial head", "lateral head")) {
      for (int i = 0; i < pointsPerHead; i++) {
        add("Left leg", head);
      }
    }
  }

  void add(String leg, String head) {
    button("Add a point to %s, %s".formatted(leg, head)).click();
  }

  /** A muscle, or one of its heads, as it is drawn on the map. */
  Locator drawn(String leg, String head) {
    return group("Injection map")
        .locator("path")
        .filter(new Locator.FilterOptions().setHasText("%s, %s".formatted(leg, head)));
  }

  /** Selects a point of the map, and removes it. */
  void remove(String point) {
    button(point).click();
    button("Remove point").click();
  }

  void mirror() {
    mirror("leg");
  }

  void mirror(String side) {
    button("Mirror to the other " + side).click();
  }

  void undo() {
    button("Undo").click();
  }

  void awaitSaved() {
    page.getByText("Saved", new Page.GetByTextOptions().setExact(true)).waitFor();
  }

  /** Signs after reading the summary. */
  void sign(String... rowsOfSummary) {
    awaitSaved();
    button("Sign session").click();
    Locator dialog =
        page.getByRole(AriaRole.DIALOG, new GetByRoleOptions().setName("Sign this session?"));
    for (String row : rowsOfSummary) {
      assertThat(dialog.getByRole(AriaRole.ROW, new Locator.GetByRoleOptions().setName(row)))
          .isVisible();
    }
    dialog.getByRole(AriaRole.BUTTON, named("Sign")).click();
  }

  void openTimeline() {
    tab("Timeline");
  }

  /** The line of the timeline that has a text. */
  Locator happening(String text) {
    return page.getByRole(AriaRole.LIST, new GetByRoleOptions().setName("Timeline"))
        .getByRole(AriaRole.LISTITEM)
        .filter(new Locator.FilterOptions().setHasText(text));
  }

  Locator text(String text) {
    return page.getByText(text);
  }

  Locator group(String name) {
    return group(name, AriaRole.GROUP);
  }

  private Locator group(String name, AriaRole role) {
    return page.getByRole(role, new GetByRoleOptions().setName(name));
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }

  private void tab(String name) {
    page.getByRole(AriaRole.TAB, new GetByRoleOptions().setName(name)).click();
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }
}
