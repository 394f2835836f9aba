package io.foyer.chat;

import io.foyer.intake.EntryService;
import io.foyer.intake.Envelopes;
import io.foyer.intake.IntakeConsumer;
import io.foyer.intake.Unprocessable;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
        ChatMessage message = Envelopes.read(text, ChatMessage.class, "the beginning of a chat");
        Envelopes.checked(message.entry());
        if (message.entry().text() == null || message.tokenHash() == null) {
            throw new Unprocessable("The message lacks tokenHash or the entry's text", null);
        }
        return message;
    }
}
