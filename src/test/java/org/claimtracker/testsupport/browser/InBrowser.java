package org.claimtracker.testsupport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimtracker.testsupport.Await;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/**
 * A test in a real browser. It also fails on what no assertion looks for: an error in the console,
 * a violation of the Content-Security-Policy, a missing file. Each page opened has a browser
 * context of its own; people are signed in by their session cookie.
 */
@Tag("browser")
public abstract class InBrowser extends Desk {

  private static final boolean PICTURES =
      !"false".equals(System.getProperty("tests.pictures", "false"));
  private static final int[] WINDOW = {1280, 900};

  /** A phone's width and height. */
  protected static final int[] PHONE = {390, 844};

  private final List<BrowserContext> open = new ArrayList<>();
  private final List<String> stumbles = new ArrayList<>();
  private boolean offline;

  @BeforeEach
  void needABrowser() {
    Chromium.browser();
  }

  @AfterEach
  void nothingToStumbleOver() {
    open.forEach(BrowserContext::close);
    assertThat(stumbles).isEmpty();
  }

  /** An English browser in Kyiv's time zone, on a desktop. */
  protected static Browser.NewContextOptions settings() {
    return new Browser.NewContextOptions()
        .setLocale("en-GB")
        .setTimezoneId("Europe/Kyiv")
        .setViewportSize(WINDOW[0], WINDOW[1]);
  }

  protected static Browser.NewContextOptions phone() {
    return settings().setViewportSize(PHONE[0], PHONE[1]);
  }

  protected static Browser.NewContextOptions withoutScripts() {
    return settings().setJavaScriptEnabled(false);
  }

  /** A reader opens a page. */
  protected Page opens(String path) {
    return opens(path, settings());
  }

  protected Page opens(String path, Browser.NewContextOptions settings) {
    Page page = page(context(settings));
    page.navigate(path);
    return page;
  }

  /** Somebody who is signed in opens a page. */
  protected Page opens(Person person, String path) {
    return opens(person, path, settings());
  }

  protected Page opens(Person person, String path, Browser.NewContextOptions settings) {
    BrowserContext context = context(settings);
    String[] cookie = person.http.cookie().split("=", 2);
    context.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(base.toString())));
    Page page = page(context);
    page.navigate(path);
    return page;
  }

  /** From now on nothing reaches the server, and errors that tell so are expected. */
  protected void disconnects(Page page) {
    offline = true;
    page.route("**", route -> route.abort("connectionrefused"));
  }

  /** The button with exactly this name. */
  protected static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** Presses the first button with exactly this name. */
  protected static void press(Page page, String button) {
    button(page, button).first().click();
  }

  /** Presses keys, one after the other. */
  protected static void keys(Page page, String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  /** Matches the label exactly. */
  protected static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private BrowserContext context(Browser.NewContextOptions settings) {
    BrowserContext context = Chromium.browser().newContext(settings.setBaseURL(base.toString()));
    context.setDefaultTimeout(Await.PATIENCE.toMillis());
    open.add(context);
    return context;
  }

  private Page page(BrowserContext context) {
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          // A test may request a missing page on purpose.
          boolean ofTheAddress = message.text().startsWith("Failed to load resource");
          if (message.type().equals("error") && !ofTheAddress && !offline) {
            stumbles.add(page.url() + ": " + message.text());
          }
        });
    page.onPageError(error -> stumbles.add(page.url() + ": " + error));
    page.onRequestFailed(
        request -> {
          if (!"net::ERR_ABORTED".equals(request.failure()) && !offline) {
            stumbles.add(request.url() + " failed: " + request.failure());
          }
        });
    page.onResponse(this::isThere);
    return page;
  }

  private void isThere(Response response) {
    String kind = response.request().resourceType();
    boolean partOfThePage = !Set.of("document", "fetch", "xhr").contains(kind);
    if (partOfThePage && response.status() >= 400) {
      stumbles.add(response.url() + " answered " + response.status());
    }
  }

  /** Fails when axe finds something serious or critical, in light or in dark. */
  protected static void isAccessible(Page page) {
    isAccessible(page, ColorScheme.LIGHT, List.of());
    // Only colours differ between schemes.
    isAccessible(page, ColorScheme.DARK, List.of("color-contrast"));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private static void isAccessible(Page page, ColorScheme scheme, List<String> rules) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    assertThat(Axe.violations(page, rules)).as("%s in %s", page.url(), scheme).isEmpty();
  }

  /**
   * With {@code -Dtests.pictures}, saves a screenshot of the whole page below {@code
   * target/screenshots}.
   */
  protected static void picture(Page page, String name) {
    if (PICTURES) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target/screenshots", name + ".png"))
              .setFullPage(true));
    }
  }

  /** Fails when a page overflows the width of a desktop or a phone, in light or in dark. */
  protected static void fitsEveryWindow(Page page, String name) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (int[] size : List.of(WINDOW, PHONE)) {
        page.setViewportSize(size[0], size[1]);
        fitsTheWidth(page);
        picture(page, name + "-" + scheme + "-" + size[0]);
      }
    }
  }

  /** Fails when a page would have to be scrolled sideways. */
  protected static void fitsTheWidth(Page page) {
    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .as("%s fits the width", page.url())
        .isEqualTo(true);
  }
}
