package clinic.sura.system;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.time.ZonedDateTime;

/** The desk's calendar. */
final class CalendarPage {

  private final Page page;

  CalendarPage(Page page) {
    this.page = page;
  }

  static CalendarPage at(Page page, String date) {
    page.navigate("/desk?date=" + date);
    return new CalendarPage(page);
  }

  /** The first column; there once the day is drawn. */
  Locator column() {
    return page.getByRole(AriaRole.REGION).first();
  }

  Locator card(ZonedDateTime start, String name) {
    return card("%s %s,".formatted(start.toLocalTime(), name));
  }

  /** A visit by what a screen reader says of it. */
  Locator card(String label) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(label));
  }

  void drag(Locator from, Locator to) {
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
