package io.foyer.chat;

import io.foyer.intake.EntryMessage;
import io.foyer.intake.EntryService;
import io.foyer.intake.IntakeConsumer;
import io.foyer.intake.Unprocessable;
import io.foyer.platform.Json;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbException;
import jakarta.transaction.Transactional;

/** Keeps the beginning of a chat: an entry for the office, and the transcript with its first line. */
@ApplicationScoped
class ChatConsumer implements IntakeConsumer {

    static final String KIND = "chat";

    @EJB
    private EntryService entries;

    @Inject
    private Transcripts transcripts;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void check(String text) {
        read(text);
    }

    @Override
    @Transactional
    public void consume(String text) {
        ChatMessage message = read(text);
        long id = entries.record(message.entry());
        transcripts.begin(
                id, message.tokenHash(), message.entry().text(), message.entry().acceptedAt());
    }

    private static ChatMessage read(String text) {
        ChatMessage message;
        try {
            message = Json.read(text, ChatMessage.class);
        } catch (JsonbException unreadable) {
            throw new Unprocessable("The message begins no chat: " + unreadable.getMessage(), unreadable);
        }
        EntryMessage entry = message.entry();
        if (entry == null
                || entry.schema() < 1
                || entry.schema() > EntryMessage.SCHEMA
                || entry.externalId() == null
                || entry.text() == null
                || entry.acceptedAt() == null
                || message.tokenHash() == null) {
            throw new Unprocessable(
                    "The message lacks tokenHash or an entry with externalId, text and acceptedAt", null);
        }
        return message;
    }
}
