package io.foyer.card;

import java.io.Serializable;
import java.time.Instant;

/** A note as lists show it. */
public record NoteRow(long id, String text, String by, Instant at) implements Serializable {

    static NoteRow of(CardNote note) {
        return new NoteRow(note.id(), note.body(), note.author().name(), note.writtenAt());
    }
}
