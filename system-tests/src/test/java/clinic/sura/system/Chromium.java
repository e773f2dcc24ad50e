package clinic.sura.system;

import clinic.sura.local.Port;
import clinic.sura.local.stack.LocalClinic;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The Chromium of this machine; none is downloaded. Every person has a session of their own, closed
 * after the test; what a failed test had on its pages is kept as pictures.
 */
final class Chromium
    implements BeforeAllCallback, AfterTestExecutionCallback, AfterEachCallback, AfterAllCallback {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run");
  private static final double PATIENCE_MS = 45_000;
  private static final Path PICTURES = Path.of("target", "browser");

  private @Nullable Playwright playwright;
  private @Nullable Browser browser;

  /** Where somebody is, in the clinic's zone and in English. */
  enum Screen {
    DESK(1280, 800, false),
    CHAIRSIDE(1180, 820, true),
    PHONE(390, 844, true);

    private final int width;
    private final int height;
    private final boolean touch;

    Screen(int width, int height, boolean touch) {
      this.width = width;
      this.height = height;
      this.touch = touch;
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    Optional<Path> program = program();
    Assumptions.assumeTrue(
        program.isPresent(), "SKIPPED, NO CHROMIUM: none of %s is on the PATH".formatted(NAMES));
    playwright = Playwright.create();
    browser =
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(program.orElseThrow()).setArgs(FLAGS));
  }

  private static Optional<Path> program() {
    List<String> folders =
        Stream.concat(
                Stream.of("/usr/bin"),
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator)))
            .toList();
    return NAMES.stream()
        .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** An empty page of somebody who is not signed in. */
  Page open(LocalClinic clinic, Screen screen) {
    BrowserContext session =
        Objects.requireNonNull(browser)
            .newContext(
                new NewContextOptions()
                    .setBaseURL(clinic.ports().url(Port.WEB).toString())
                    .setViewportSize(screen.width, screen.height)
                    .setHasTouch(screen.touch)
                    .setLocale("en-GB")
                    .setTimezoneId("Asia/Bangkok"));
    session.setDefaultTimeout(PATIENCE_MS);
    return session.newPage();
  }

  /** Signs in at the identity provider, with the password that a demo user has. */
  Page signedIn(LocalClinic clinic, String user, Screen screen) {
    Page page = open(clinic, screen);
    page.navigate("/");
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Sign in")).click();
    page.getByLabel("Username").fill(user);
    page.getByLabel("Password").fill(user);
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Sign in")).click();
    page.getByRole(AriaRole.NAVIGATION, new GetByRoleOptions().setName("Main")).waitFor();
    return page;
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    if (context.getExecutionException().isEmpty()) {
      return;
    }
    int number = 0;
    for (BrowserContext session : Objects.requireNonNull(browser).contexts()) {
      for (Page page : session.pages()) {
        Path picture =
            PICTURES.resolve(context.getRequiredTestMethod().getName() + "-" + number++ + ".png");
        page.screenshot(new ScreenshotOptions().setPath(picture));
      }
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    List.copyOf(Objects.requireNonNull(browser).contexts()).forEach(BrowserContext::close);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (playwright != null) {
      playwright.close();
    }
  }
}
