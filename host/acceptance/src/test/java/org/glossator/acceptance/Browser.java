package org.glossator.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.JsonNode;

/** Chromium without a window, as Debian packs it with its driver. Nothing is downloaded, and no host has an address. */
final class Browser implements AutoCloseable {

    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts it; the test is skipped where it is missing, or fails if tools are required. */
    static Browser start(Path folder) {
        Path chromium = Tools.need("chromium");
        Path chromedriver = Tools.need("chromedriver");
        SELENIUM.setLevel(Level.SEVERE); // it misses the classes of a DevTools version, which nothing here needs
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless=new",
                "--no-sandbox", // the tests may be run by root, in a container
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--window-size=1280,800");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.toFile())
                .usingAnyFreePort()
                .withLogFile(folder.resolve("chromedriver.log").toFile())
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    /** Opens the file where it is not the one that is open already. */
    Browser openOnce(Path file) {
        return file.toUri().toString().equals(address()) ? this : open(file);
    }

    /** Of the page that is open, without the place on it. */
    Object address() {
        return ask("location.href.split('#')[0]");
    }

    /** Opens the file, and forgets what was logged before. */
    private Browser open(Path file) {
        driver.get("about:blank");
        driver.manage().logs().get(LogType.BROWSER);
        driver.manage().logs().get(LogType.PERFORMANCE);
        driver.get(file.toUri().toString());
        return this;
    }

    /** What the expression comes to: a String, Long, Double, Boolean, List or Map. */
    Object ask(String expression) {
        return Objects.requireNonNullElse(driver.executeScript("return " + expression), "nothing");
    }

    long count(String selector) {
        return (Long) ask("Array.from(document.querySelectorAll(" + quoted(selector)
                + ")).filter(e => e.checkVisibility()).length");
    }

    static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** What a person would read there. */
    String text(String selector) {
        return driver.findElement(By.cssSelector(selector)).getText();
    }

    Browser type(String selector, String words) {
        WebElement field = driver.findElement(By.cssSelector(selector));
        field.clear();
        field.sendKeys(words);
        return this;
    }

    /** Goes down a list of options by keyboard, to the one that says this. */
    Browser choose(String selector, String option) {
        WebElement list = driver.findElement(By.cssSelector(selector));
        list.sendKeys(Keys.HOME);
        for (WebElement each : list.findElements(By.tagName("option"))) {
            if (each.isSelected() && each.getText().equals(option)) {
                return this;
            }
            list.sendKeys(Keys.DOWN);
        }
        throw new AssertionError("no option [" + option + "] in " + selector);
    }

    Browser click(String selector) {
        driver.findElement(By.cssSelector(selector)).click();
        return this;
    }

    /** Presses keys wherever the focus is. */
    Browser press(CharSequence... keys) {
        new org.openqa.selenium.interactions.Actions(driver)
                .sendKeys(String.join("", keys))
                .perform();
        return this;
    }

    Browser pressTab() {
        return press(Keys.TAB);
    }

    Browser awaits(String expression) {
        Awaiting.that(() -> Boolean.TRUE.equals(ask(expression)), () -> expression + "\n" + text("body"));
        return this;
    }

    /** {@code light} or {@code dark}, on a screen. */
    Browser scheme(String name) {
        return media("", name);
    }

    /** As it would be printed, until another scheme is asked for. */
    Browser print() {
        return media("print", "light");
    }

    private Browser media(String medium, String scheme) {
        Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", medium, "features", List.of(feature)));
        return this;
    }

    Browser size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /** What the page and the browser complained of since it was opened. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::toString)
                .toList();
    }

    /** Every address that was asked for since the page was opened. */
    List<String> requests() {
        List<String> addresses = new ArrayList<>();
        for (LogEntry each : driver.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = Records.one(each.getMessage()).get("message");
            if (message.get("method").asString().equals("Network.requestWillBeSent")) {
                addresses.add(message.at("/params/request/url").asString());
            }
        }
        return addresses;
    }

    /** What axe-core finds to be serious or critical, each with the elements concerned. */
    List<String> barriers() {
        return barriers("{}");
    }

    /** Of them, contrasts that are too low; to look for them takes as long as all the rest. */
    List<String> barriersOfColour() {
        return barriers("{runOnly: ['color-contrast']}");
    }

    /** All but those. */
    List<String> barriersBesideColour() {
        return barriers("{rules: {'color-contrast': {enabled: false}}}");
    }

    private List<String> barriers(String options) {
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
        driver.executeScript(axe());
        Object found = driver.executeAsyncScript("const options = " + options + ";" + """
                const done = arguments[arguments.length - 1];
                options.resultTypes = ['violations'];
                axe.run(document, options).then(
                    result => done(result.violations
                        .filter(each => each.impact === 'serious' || each.impact === 'critical')
                        .map(each => each.id + ': ' + each.help + '\\n'
                            + each.nodes.slice(0, 5).map(node => node.html + ' ' + node.failureSummary).join('\\n'))),
                    error => done(['axe: ' + error]));
                """);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (InputStream bytes = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(bytes, "axe-core").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
