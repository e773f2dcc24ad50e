package clinic.sura.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The front desk's page, by what people read and screen readers say. */
final class DeskPage {

  private static final Pattern BOOK = Pattern.compile("^Book ·");

  private final Page page;

  DeskPage(Page page) {
    this.page = page;
  }

  void register(String given, String family, String email) {
    button("New booking").click();
    button("Register a new patient").click();
    page.getByLabel("Given name").fill(given);
    page.getByLabel("Family name").fill(family);
    page.getByLabel("Date of birth").fill("1991-03-14");
    page.getByLabel("Phone").fill("+82 10 1234 5678");
    page.getByRole(AriaRole.TEXTBOX, new GetByRoleOptions().setName("E-mail")).fill(email);
    Locator form =
        page.getByRole(AriaRole.FORM, new GetByRoleOptions().setName("Register a new patient"));
    form.getByLabel("Language").selectOption("en");
    form.getByLabel("Time zone").selectOption("Asia/Seoul");
    button("Register patient").click();
  }

  void findPatient(String name) {
    Locator drawer = page.getByRole(AriaRole.DIALOG);
    drawer
        .getByRole(AriaRole.TEXTBOX, named("Find a patient"))
        .or(drawer.getByRole(AriaRole.COMBOBOX, named("Find a patient")))
        .fill(name);
    page.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName(name)).first().click();
  }

  /** Books what is chosen: the first free time of the service. */
  String bookFirst(String service, String name) {
    page.getByRole(AriaRole.RADIO, new GetByRoleOptions().setName(service)).click();
    book();
    return bookedFor(name);
  }

  void book() {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(BOOK)).click();
  }

  Locator chosenTime() {
    return page.getByRole(AriaRole.RADIOGROUP, new GetByRoleOptions().setName("First free times"))
        .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setChecked(true));
  }

  /** Waits for the appointment's drawer and reads the id from the address. */
  String bookedFor(String name) {
    heading(name).waitFor();
    return Arrays.stream(URI.create(page.url()).getQuery().split("&"))
        .filter(parameter -> parameter.startsWith("appointment="))
        .map(parameter -> parameter.substring("appointment=".length()))
        .findFirst()
        .orElseThrow();
  }

  void checkIn() {
    button("Check in").click();
    page.getByText("Waiting since").waitFor();
  }

  void closeDrawer() {
    page.keyboard().press("Escape");
    page.getByRole(AriaRole.DIALOG).waitFor(gone());
  }

  void openPatientPage(String name) {
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Open patient page")).click();
    page.getByRole(AriaRole.DIALOG).waitFor(gone());
    heading(name).waitFor();
  }

  void showsMessage(String kind) {
    assertThat(page.getByRole(AriaRole.LIST, new GetByRoleOptions().setName("Messages")))
        .containsText(kind);
  }

  void showsRecall(String kind) {
    assertThat(page.getByRole(AriaRole.LIST, new GetByRoleOptions().setName("Recalls")))
        .containsText(kind);
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
  }

  Locator heading(String name) {
    return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(name));
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
  }
}
