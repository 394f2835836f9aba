package io.foyer.mail.message;

import java.util.Locale;

/**
 * The header fields by which machines tell each other not to answer (RFC 3834 and habit).
 *
 * @param autoSubmitted the word of {@code Auto-Submitted} in lower case, or null
 * @param precedence in lower case, or null
 * @param listId or null
 * @param autoResponseSuppress {@code X-Auto-Response-Suppress}, or null
 * @param returnPath without angle brackets, empty for the null sender, or null when there is none
 */
public record LoopMarks(
        String autoSubmitted, String precedence, String listId, String autoResponseSuppress, String returnPath) {

    /** Whether one of them forbids an automatic answer. */
    public boolean forbidAnswer() {
        return (autoSubmitted != null && !autoSubmitted.equals("no"))
                || (precedence != null && precedence.matches("bulk|list|junk|auto_reply"))
                || listId != null
                || suppressed()
                || (returnPath != null && returnPath.isEmpty());
    }

    private boolean suppressed() {
        return autoResponseSuppress != null
                && !autoResponseSuppress.strip().toLowerCase(Locale.ROOT).equals("none");
    }
}
