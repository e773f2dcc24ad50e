package clinic.sura.system;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What stands in the way of people who use a page otherwise than by eye and mouse: WCAG 2.1 AA. */
final class Axe {

  private static final Path RULES =
      Path.of("..", "clinic-web", "client", "node_modules", "axe-core", "axe.min.js");

  private static final String VIOLATIONS =
      """
      async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']}))
        .violations.map(found => found.id + ': ' + found.nodes.map(node => node.html).join(' | '))
      """;

  /** Colours on their way from one scheme to the other are nobody's choice. */
  private static final String AT_REST =
      """
      () => document.getAnimations()
        .filter(each => each.effect?.getComputedTiming().endTime !== Infinity)
        .forEach(each => each.finish())
      """;

  private Axe() {}

  /** The violations of the page as it is now, each with the elements concerned. */
  static List<?> violations(Page page) {
    try {
      page.evaluate(Files.readString(RULES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    page.evaluate(AT_REST);
    return (List<?>) page.evaluate(VIOLATIONS);
  }
}
