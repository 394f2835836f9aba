package io.foyer.chat;

import io.foyer.intake.Communication;
import io.foyer.intake.CommunicationRow;
import io.foyer.intake.CommunicationService;
import io.foyer.office.Caller;
import io.foyer.office.CurrentCaller;
import io.foyer.office.Directory;
import io.foyer.office.OfficeRow;
import io.foyer.office.Role;
import io.foyer.platform.Setting;
import io.foyer.platform.Settings;
import io.foyer.shared.Conflict;
import io.foyer.shared.Invalid;
import io.foyer.shared.Messages;
import io.foyer.shared.NotFound;
import io.foyer.shared.TooMany;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The two sides of a chat. A visitor's methods take the token that he was given; an agent's take the communication, which he
 * has to have taken before he can write.
 */
@Stateless
@PermitAll
public class ChatService {

    private static final int LINES_AT_ONCE = 200;
    private static final int MOST_LINES = 2_000;
    private static final int LINES_A_MINUTE = 30;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @EJB
    private CurrentCaller current;

    @EJB
    private CommunicationService communications;

    @Inject
    private Transcripts transcripts;

    @Inject
    private Directory directory;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** The chat as its visitor sees it, with the lines after the one named; he counts as being there. {@link NotFound} for a token nobody has. */
    public ChatState visit(String token, int after) {
        Chat chat = ofToken(token);
        if (!chat.isEnded() && chat.isStale(clock.instant())) {
            transcripts.lock(chat);
            present(chat);
        }
        return state(chat, after);
    }

    /** Which communication a token belongs to; empty for one nobody has. */
    public Optional<Long> communicationOf(String token) {
        return transcripts.byToken(token).map(Chat::communicationId);
    }

    /**
     * The visitor writes; {@link Invalid} says what is wrong with it, {@link TooMany} refuses floods, {@link Conflict} where
     * the chat has ended.
     *
     * @param key names the line, so that one sent twice is kept once
     */
    public void say(String token, String text, String key) {
        Chat chat = ofToken(token);
        Locale locale = localeOf(chat);
        String checked = ChatLinePolicy.checked(text, locale);
        transcripts.lock(chat);
        if (transcripts.has(chat, key)) {
            return;
        }
        refuseEnded(chat, locale);
        if (chat.lineCount() >= MOST_LINES
                || transcripts.writtenSince(chat, ChatAuthor.VISITOR, MINUTE) >= LINES_A_MINUTE) {
            throw new TooMany(Messages.text(locale, "chat.fault.flood"), MINUTE);
        }
        present(chat);
        transcripts.add(chat, ChatAuthor.VISITOR, null, checked, key);
    }

    private void present(Chat chat) {
        if (chat.seen(clock.instant())) {
            transcripts.add(chat, ChatAuthor.NOTE, null, "chat.note.back", null);
        }
    }

    /** The visitor's page was closed, or is being loaded anew. */
    public void leave(String token) {
        Chat chat = ofToken(token);
        transcripts.lock(chat);
        chat.left(clock.instant());
    }

    /** The visitor ends the chat; one that has ended stays so. */
    public void end(String token) {
        Chat chat = ofToken(token);
        transcripts.lock(chat);
        if (!chat.isEnded()) {
            transcripts.end(chat, "chat.note.visitor-ended");
        }
    }

    /** The chat as the office sees it; {@link NotFound} outside the caller's sight. */
    @RolesAllowed({Role.AGENTS, Role.SUPERVISORS, Role.MANAGERS, Role.PROGRAMS})
    public ChatState chat(long communicationId, int after) {
        communications.get(communicationId);
        return state(ofCommunication(communicationId), after);
    }

    /** The agent writes; {@link Conflict} where he has not taken the chat or it has ended. Otherwise as {@link #say}. */
    @RolesAllowed({Role.AGENTS, Role.SUPERVISORS, Role.MANAGERS})
    public void answer(long communicationId, String text, String key) {
        Caller caller = current.get();
        refuseOthers(communications.get(communicationId), caller);
        Chat chat = ofCommunication(communicationId);
        String checked = ChatLinePolicy.checked(text, caller.locale());
        transcripts.lock(chat);
        if (transcripts.has(chat, key)) {
            return;
        }
        refuseEnded(chat, caller.locale());
        transcripts.add(chat, ChatAuthor.AGENT, caller.userId(), checked, key);
    }

    /** The agent ends the chat; one that has ended stays so. */
    @RolesAllowed({Role.AGENTS, Role.SUPERVISORS, Role.MANAGERS})
    public void close(long communicationId) {
        refuseOthers(communications.get(communicationId), current.get());
        Chat chat = ofCommunication(communicationId);
        transcripts.lock(chat);
        if (!chat.isEnded()) {
            transcripts.end(chat, "chat.note.agent-ended");
        }
    }

    /** The open chats that the caller has taken, for {@link #handBack}. */
    public List<Long> taken() {
        return transcripts.takenBy(current.get().userId());
    }

    /** The agent leaves: his chat goes back into the office's list for somebody else, and the visitor hears of it. */
    @RolesAllowed({Role.AGENTS, Role.SUPERVISORS, Role.MANAGERS})
    public void handBack(long communicationId) {
        Chat chat = ofCommunication(communicationId);
        transcripts.lock(chat);
        if (!chat.isEnded()) {
            transcripts.add(chat, ChatAuthor.NOTE, null, "chat.note.agent-left", null);
            communications.change(communicationId, null, true);
        }
    }

    /** Open chats in which somebody has been silent for long, for {@link #tend}. */
    public List<Long> silent() {
        Instant now = clock.instant();
        return transcripts.silent(now.minus(Chat.GONE_AFTER), now.minus(idle())).stream()
                .map(Chat::communicationId)
                .toList();
    }

    /** Says that the visitor is gone, or ends a chat in which nobody writes any more. */
    public void tend(long communicationId) {
        Chat chat = ofCommunication(communicationId);
        transcripts.lock(chat);
        Instant now = clock.instant();
        if (chat.isEnded()) {
            return;
        }
        if (chat.isIdle(now, idle())) {
            transcripts.end(chat, "chat.note.idle");
        } else if (chat.isToBeMissed(now)) {
            chat.missed();
            transcripts.add(chat, ChatAuthor.NOTE, null, "chat.note.gone", null);
        }
    }

    private Duration idle() {
        return settings.minutes(Setting.CHAT_IDLE_MINUTES);
    }

    private ChatState state(Chat chat, int after) {
        Communication communication = entities.find(Communication.class, chat.communicationId());
        String agent = Optional.ofNullable(communication.takenBy())
                .flatMap(directory::person)
                .map(Caller::displayName)
                .orElse(null);
        return new ChatState(
                chat.communicationId(),
                communication.status().code(),
                agent,
                chat.visitorGone(),
                chat.isEnded(),
                transcripts.after(chat.communicationId(), after, LINES_AT_ONCE));
    }

    private static void refuseOthers(CommunicationRow row, Caller caller) {
        if (row.takenBy() == null) {
            throw new Conflict("Take this chat before you answer");
        }
        if (row.takenBy().id() != caller.userId()) {
            throw new Conflict(row.takenBy().name() + " has taken this chat");
        }
    }

    private static void refuseEnded(Chat chat, Locale locale) {
        if (chat.isEnded()) {
            throw new Conflict(Messages.text(locale, "chat.fault.ended"));
        }
    }

    private Locale localeOf(Chat chat) {
        Communication communication = entities.find(Communication.class, chat.communicationId());
        return directory
                .office(communication.officeId())
                .map(OfficeRow::locale)
                .map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH);
    }

    private Chat ofToken(String token) {
        return transcripts.byToken(token).orElseThrow(() -> new NotFound("There is no such chat"));
    }

    private Chat ofCommunication(long communicationId) {
        return transcripts.of(communicationId).orElseThrow(() -> new NotFound("There is no chat " + communicationId));
    }
}
