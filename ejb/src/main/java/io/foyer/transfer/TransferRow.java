package io.foyer.transfer;

import io.foyer.card.template.KeptFile;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A card that was sent on, as both offices see it.
 *
 * @param sequence place of its latest answer in the order of the sending office's changes
 * @param cardId the card that was sent
 * @param communicationId its entry in the other office
 * @param receivedCardId the other office's card, or null while none is saved
 * @param receivedStatus that card's status in words, or null
 * @param state {@code sent}, {@code taken-up} or {@code declined}
 * @param answeredBy who took it or sent it back, or null
 * @param reason why it was sent back, or null
 * @param notes what the other side wrote on its card, newest first
 * @param files what came along with it, for the office it was sent to
 */
public record TransferRow(
        long id,
        long sequence,
        long cardId,
        long customerId,
        String customer,
        Place from,
        Place to,
        Long communicationId,
        Long receivedCardId,
        String receivedStatus,
        String note,
        String state,
        Long sentById,
        String sentBy,
        Instant sentAt,
        String answeredBy,
        Instant answeredAt,
        String reason,
        List<Note> notes,
        List<KeptFile> files)
        implements Serializable {

    public TransferRow {
        notes = List.copyOf(notes);
        files = List.copyOf(files);
    }

    /** An office. */
    public record Place(long id, String name) implements Serializable {}

    /** A note of the other side. */
    public record Note(String text, String by, Instant at) implements Serializable {}
}
