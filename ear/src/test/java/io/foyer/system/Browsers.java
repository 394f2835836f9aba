package io.foyer.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Brings a real browser: the one {@code FOYER_BROWSER} names or an installed one; else Playwright's own download; else, as
 * root on Debian or Ubuntu, apt's chromium; else it says in a sentence what to install.
 */
final class Browsers implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Browsers.class.getName());
    private static final List<String> INSTALLED = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final int INSTALL_MINUTES = 10;

    /** A page on a busy machine may take this long; what is there already is not waited for. */
    private static final int PATIENCE_MS = 30_000;

    private static final Path TARGET =
            Path.of(System.getProperty("foyer.system.target", "target")).toAbsolutePath();
    private static final Path FAILURES = TARGET.resolve("failures");

    /** Held by the one process that installs a browser while another may ask for one. */
    private static final Path INSTALLING = TARGET.resolve("browser.lock");

    /** Those of each thread; no other may touch them. */
    private static final ThreadLocal<Set<Browsers>> OPEN = ThreadLocal.withInitial(HashSet::new);

    private final Playwright playwright;
    private final Browser browser;

    private Browsers(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
        OPEN.get().add(this);
    }

    /** Keeps how every open page of this thread looks and what is written there, under the failed test's name. */
    static void keepPages(String test) {
        List<Page> pages = OPEN.get().stream()
                .flatMap(one -> one.browser.contexts().stream())
                .flatMap(context -> context.pages().stream())
                .toList();
        for (int i = 0; i < pages.size(); i++) {
            try {
                Path file = FAILURES.resolve(test + "-" + i + ".html");
                pages.get(i)
                        .screenshot(new Page.ScreenshotOptions().setPath(FAILURES.resolve(test + "-" + i + ".png")));
                Files.writeString(file, pages.get(i).url() + "\n" + pages.get(i).content());
            } catch (PlaywrightException | IOException notKept) {
                LOG.log(Level.WARNING, "A page of " + test + " could not be kept", notKept);
            }
        }
    }

    static Browsers open() {
        Optional<Path> installed = installed();
        if (installed.isEmpty()) {
            try {
                return open(Playwright.create(), null);
            } catch (PlaywrightException noDownload) {
                installed = fromApt();
            }
        }
        Path program = installed.orElseThrow(() -> new IllegalStateException(
                "No browser: install chromium or Google Chrome, or name one by FOYER_BROWSER."));
        Map<String, String> noDownload = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return open(Playwright.create(new Playwright.CreateOptions().setEnv(noDownload)), program);
    }

    private static Browsers open(Playwright playwright, Path program) {
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(QUIET);
        if (program != null) {
            options.setExecutablePath(program);
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        try {
            return new Browsers(playwright, playwright.chromium().launch(options));
        } catch (PlaywrightException cannot) {
            playwright.close();
            throw cannot;
        }
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        OPEN.get().remove(this);
        browser.close();
        playwright.close();
    }

    private static Optional<Path> installed() {
        String named = System.getenv("FOYER_BROWSER");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> INSTALLED.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> fromApt() {
        boolean debian = Files.isExecutable(Path.of("/usr/bin/apt-get"));
        if (!debian || !"root".equals(System.getProperty("user.name"))) {
            return Optional.empty();
        }
        try (FileChannel file = FileChannel.open(INSTALLING, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock alone = file.lock()) {
            if (alone.isValid() && installed().isEmpty()) {
                run("apt-get", "update");
                run("apt-get", "install", "-y", "--no-install-recommends", "chromium");
            }
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
        return installed();
    }

    private static void run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process =
                    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (!process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (IOException cannot) {
            throw new IllegalStateException(String.join(" ", command) + " cannot be run", cannot);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
