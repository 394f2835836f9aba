package io.foyer.system;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a browser on a weak machine does until a card is there: how often it asks the server, and when it paints. */
final class SlowBrowser {

    private static final int TIMES = 4;

    private static final String OF_PAGE =
            """
            () => new Promise((done) => {
              new PerformanceObserver((list) => {
                const asked = performance.getEntriesByType('resource').filter((one) => one.transferSize > 0);
                done({painted: list.getEntries().at(-1).startTime, answered: performance.getEntriesByType('navigation')[0].responseEnd,
                  asked: ['page', ...asked.map((one) => one.name.replace(location.origin, ''))]});
              }).observe({type: 'largest-contentful-paint', buffered: true});
            })""";

    private static final String OF_ENTRY =
            """
            (id) => new Promise((done) => {
              const began = performance.now();
              performance.clearResourceTimings();
              const watch = new MutationObserver(() => {
                if (document.querySelector('#card article.card:not([data-seen])')) {
                  watch.disconnect();
                  requestAnimationFrame(() => setTimeout(() => {
                    document.querySelector('#card article.card').dataset.seen = 'true';
                    const painted = performance.now() - began;
                    setTimeout(() => {
                      const asked = performance.getEntriesByType('resource');
                      done({painted, answered: asked[0].responseEnd - began, asked: asked.map((one) => one.name.replace(location.origin, ''))});
                    }, 2000);
                  }));
                }
              });
              watch.observe(document.body, {childList: true, subtree: true});
              document.querySelector(`#incoming .entry[data-id="${id}"]`).click();
            })""";

    private SlowBrowser() {}

    /**
     * One opening.
     *
     * @param requests how many left the browser
     * @param answeredMs when the first answer was there
     * @param paintedMs when the largest of it was painted
     */
    record Opened(double requests, double answeredMs, double paintedMs, List<?> asked) {

        @SuppressWarnings("unchecked")
        static Opened of(Object told) {
            Map<String, Object> facts = (Map<String, Object>) told;
            List<?> asked = (List<?>) facts.get("asked");
            return new Opened(asked.size(), number(facts.get("answered")), number(facts.get("painted")), asked);
        }

        private static double number(Object value) {
            return ((Number) value).doubleValue();
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.0f requests, answered after %.0f ms, painted after %.0f ms %s",
                    requests,
                    answeredMs,
                    paintedMs,
                    asked);
        }
    }

    /** Opens a page over and over with the processor slowed; what does not change is in the browser's cache. */
    static List<Opened> opens(Page page, String address, int times) {
        page.navigate(address);
        slow(page, TIMES);
        List<Opened> opened = unslowed(page, address, times);
        slow(page, 1);
        return opened;
    }

    static List<Opened> unslowed(Page page, String address, int times) {
        page.navigate(address);
        page.waitForLoadState(LoadState.LOAD);
        List<Opened> opened = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            page.navigate(address);
            page.waitForLoadState(LoadState.LOAD);
            opened.add(Opened.of(page.evaluate(OF_PAGE)));
        }
        return opened;
    }

    /** Opens an entry of the desk with the processor slowed. */
    static Opened opensEntry(Page desk, int entry) {
        desk.locator("#incoming .entry[data-id='" + entry + "']").waitFor();
        slow(desk, TIMES);
        Opened opened = Opened.of(desk.evaluate(OF_ENTRY, entry));
        slow(desk, 1);
        return opened;
    }

    private static void slow(Page page, int times) {
        CDPSession session = page.context().newCDPSession(page);
        JsonObject rate = new JsonObject();
        rate.addProperty("rate", times);
        session.send("Emulation.setCPUThrottlingRate", rate);
        session.detach();
    }
}
