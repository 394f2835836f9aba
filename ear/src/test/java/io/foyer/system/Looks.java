package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** How a page looks to eyes and to assistive programs. */
final class Looks {

    private static final Path SHOTS = Path.of(System.getProperty("foyer.system.target", "target"), "screenshots")
            .toAbsolutePath();
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final Duration COMES_TO_REST = Duration.ofSeconds(5);

    private Looks() {}

    /** What fades in or out is waited for. */
    static void assertNoBarrier(Page page) {
        await().pollInSameThread().atMost(COMES_TO_REST).untilAsserted(() -> assertThat(
                        new AxeBuilder(page).withTags(WCAG).analyze().getViolations())
                .as(page.url())
                .extracting(Rule::toString)
                .isEmpty());
    }

    static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }

    /** A name that nobody has yet, too short to look like the number of a payment card. */
    static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
