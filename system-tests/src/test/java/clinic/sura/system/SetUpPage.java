package clinic.sura.system;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;

/** The manager's set-up pages, by what people read and screen readers say. */
final class SetUpPage {

  private final Page page;

  SetUpPage(Page page) {
    this.page = page;
  }

  void open() {
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Set-up")).click();
  }

  void edit(String part, String name) {
    page.navigate("/setup/" + part);
    entry(name).click();
    save().waitFor();
  }

  Locator entry(String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }

  Locator save() {
    return button("Save");
  }

  /** A field to type in, with or without suggestions. */
  Locator text(String name) {
    GetByRoleOptions exactly = new GetByRoleOptions().setName(name).setExact(true);
    return page.getByRole(AriaRole.TEXTBOX, exactly).or(page.getByRole(AriaRole.COMBOBOX, exactly));
  }

  void addCredential(String number, LocalDate from, LocalDate until) {
    button("Add a credential").click();
    text("Number").fill(number);
    text("Issued by").fill("Thai Society of Aesthetic Medicine");
    page.getByLabel("Valid from").fill(from.toString());
    page.getByLabel("Valid until").fill(until.toString());
  }

  /** Ticks or unticks with the space bar, as whoever uses no mouse does. */
  void toggle(AriaRole role, String name) {
    page.getByRole(role, new GetByRoleOptions().setName(name)).press("Space");
  }

  Locator saved(String name) {
    return page.getByText(name + " is saved");
  }
}
