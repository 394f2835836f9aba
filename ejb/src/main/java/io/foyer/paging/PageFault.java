package io.foyer.paging;

import io.foyer.shared.Messages;
import java.util.Locale;
import java.util.MissingResourceException;

/**
 * Why a page has not come: a code that is kept, and a sentence for whoever reads it.
 *
 * @param detail what another server said, or empty
 */
record PageFault(String code, String detail) {

    /** The office names nobody to be paged. */
    static final PageFault NOBODY = new PageFault("nobody", "");

    static final PageFault NO_GATEWAY = new PageFault("no-gateway", "");
    static final PageFault NO_MAILBOX = new PageFault("no-mailbox", "");
    static final PageFault DATABASE_AWAY = new PageFault("database-away", "");
    static final PageFault GATEWAY_AWAY = new PageFault("gateway-away", "");
    static final PageFault GATEWAY_SILENT = new PageFault("gateway-silent", "");
    static final PageFault MAIL_AWAY = new PageFault("mail-away", "");

    private static final char BETWEEN = '|';
    private static final int LONGEST = 250;

    static PageFault gatewayAnswers(int status) {
        return new PageFault("gateway-answers", String.valueOf(status));
    }

    static PageFault mailRefused(String words) {
        return new PageFault("mail-refused", words);
    }

    String kept() {
        String text = code + BETWEEN + detail;
        return text.substring(0, text.offsetByCodePoints(0, Math.min(text.codePointCount(0, text.length()), LONGEST)));
    }

    /** The sentence of what was kept; one that was kept as a sentence stays as it is. */
    static String sentence(String kept, Locale locale) {
        int end = kept.indexOf(BETWEEN);
        if (end < 0) {
            return kept;
        }
        try {
            return Messages.text(locale, "paging.fault.page." + kept.substring(0, end), kept.substring(end + 1));
        } catch (MissingResourceException unknown) {
            return kept;
        }
    }
}
