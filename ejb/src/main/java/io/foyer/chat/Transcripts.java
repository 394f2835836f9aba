package io.foyer.chat;

import io.foyer.intake.CommunicationChanges;
import io.foyer.intake.CommunicationStatus;
import io.foyer.office.Caller;
import io.foyer.office.Directory;
import io.foyer.office.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps chats and their lines. A chat is locked before its communication, which is changed last. */
@ApplicationScoped
class Transcripts {

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @Inject
    private CommunicationChanges communications;

    @Inject
    private Directory directory;

    @Inject
    private Clock clock;

    void begin(long communicationId, String tokenHash, String text, Instant at) {
        if (entities.find(Chat.class, communicationId) == null) {
            Chat chat = new Chat(communicationId, tokenHash, at);
            entities.persist(chat);
            entities.flush();
            insert(chat, ChatAuthor.VISITOR, null, text, null, at);
        }
    }

    Optional<Chat> byToken(String token) {
        return entities.createQuery("select c from Chat c where c.tokenHash = :hash", Chat.class)
                .setParameter("hash", Tokens.digest(token))
                .getResultStream()
                .findFirst();
    }

    Optional<Chat> of(long communicationId) {
        return Optional.ofNullable(entities.find(Chat.class, communicationId));
    }

    void lock(Chat chat) {
        entities.refresh(chat, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether a line was kept under this key before. */
    boolean has(Chat chat, String key) {
        return key != null
                && entities.createQuery(
                                        "select count(l) from ChatLine l where l.id.communicationId = :chat and l.key = :key",
                                        Long.class)
                                .setParameter("chat", chat.communicationId())
                                .setParameter("key", key)
                                .getSingleResult()
                        > 0;
    }

    /** Adds a line to a locked chat and tells the office. */
    void add(Chat chat, ChatAuthor author, Long userId, String text, String key) {
        insert(chat, author, userId, text, key, clock.instant());
        communications.goesOn(chat.communicationId(), null);
    }

    /** Ends a locked chat: it is done where somebody answered, else it was in vain. */
    void end(Chat chat, String note) {
        Instant now = clock.instant();
        insert(chat, ChatAuthor.NOTE, null, note, null, now);
        chat.end(now);
        communications.goesOn(
                chat.communicationId(),
                chat.answered() ? CommunicationStatus.COMPLETED : CommunicationStatus.ABANDONED);
    }

    private void insert(Chat chat, ChatAuthor author, Long userId, String text, String key, Instant at) {
        int place = chat.nextLine(author, at);
        entities.persist(new ChatLine(chat.communicationId(), place, author, userId, text, key, at));
        entities.flush();
    }

    /** How many lines somebody has written since a moment. */
    long writtenSince(Chat chat, ChatAuthor author, Duration span) {
        return entities.createQuery(
                        "select count(l) from ChatLine l where l.id.communicationId = :chat and l.author = :author"
                                + " and l.at > :since",
                        Long.class)
                .setParameter("chat", chat.communicationId())
                .setParameter("author", author)
                .setParameter("since", clock.instant().minus(span))
                .getSingleResult();
    }

    List<ChatLineRow> after(long communicationId, int after, int limit) {
        return entities.createQuery(
                        "select l from ChatLine l where l.id.communicationId = :chat and l.id.sequence > :after"
                                + " order by l.id.sequence",
                        ChatLine.class)
                .setParameter("chat", communicationId)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultStream()
                .map(this::row)
                .toList();
    }

    private ChatLineRow row(ChatLine line) {
        String name = line.userId() == null
                ? null
                : directory.person(line.userId()).map(Caller::displayName).orElse(null);
        return new ChatLineRow(line.sequence(), line.author().code(), name, line.text(), line.key(), line.at());
    }

    /** The communications of the open chats that somebody has taken. */
    List<Long> takenBy(long userId) {
        return entities.createQuery(
                        "select c.communicationId from Chat c, Communication m where m.id = c.communicationId"
                                + " and c.endedAt is null and m.takenBy = :user order by c.communicationId",
                        Long.class)
                .setParameter("user", userId)
                .getResultList();
    }

    /** Chats that are open and whose visitor or writers have been silent; at most a hundred at a time. */
    List<Chat> silent(Instant seenBefore, Instant lastBefore) {
        return entities.createQuery(
                        "select c from Chat c where c.endedAt is null and ((c.visitorGone = false and c.visitorSeenAt < :seen)"
                                + " or c.lastAt < :last) order by c.communicationId",
                        Chat.class)
                .setParameter("seen", seenBefore)
                .setParameter("last", lastBefore)
                .setMaxResults(100)
                .getResultList();
    }
}
