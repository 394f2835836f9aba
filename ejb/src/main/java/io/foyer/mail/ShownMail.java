package io.foyer.mail;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A mail as pages and programs read it.
 *
 * @param direction in or out
 * @param status of its communication, such as {@code new} or {@code sent}
 * @param kind person, auto-reply, bounce, list, complaint or unreadable
 * @param fromName as given, or null
 * @param from the sender's address as given, or null
 * @param at when it came or was written
 * @param sentAt the sender's own time, or null
 * @param text what is new in it
 * @param history what it quotes, or null
 * @param formatted whether there is an HTML view
 * @param cause why it failed or came back, or null
 * @param byOther whether it is on the card though it came from no address of its customer
 * @param warnings what was odd about it
 */
public record ShownMail(
        long communicationId,
        String direction,
        String status,
        String kind,
        String messageId,
        String fromName,
        String from,
        String to,
        String subject,
        Instant at,
        Instant sentAt,
        String text,
        String history,
        boolean formatted,
        String cause,
        boolean byOther,
        List<String> warnings,
        List<StoredFile> files)
        implements Serializable {

    public ShownMail {
        warnings = List.copyOf(warnings);
        files = List.copyOf(files);
    }

    /** Who wrote it, for reading. */
    public String sender() {
        return fromName == null || fromName.isEmpty() ? from : fromName;
    }
}
