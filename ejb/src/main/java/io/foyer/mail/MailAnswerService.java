package io.foyer.mail;

import io.foyer.intake.CommunicationService;
import io.foyer.intake.Replies;
import io.foyer.office.Caller;
import io.foyer.office.CurrentCaller;
import io.foyer.office.Role;
import io.foyer.shared.Conflict;
import io.foyer.shared.Invalid;
import io.foyer.shared.NotFound;
import io.foyer.shared.Placeholders;
import io.foyer.shared.Unavailable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Answers by mail, from an entry or a card, in the same conversation (CA-10, CA-16). */
@Stateless
@RolesAllowed({Role.AGENTS, Role.SUPERVISORS, Role.MANAGERS, Role.PROGRAMS})
public class MailAnswerService {

    private static final int LONGEST_KEY = 120;

    @EJB
    private CurrentCaller current;

    @EJB
    private CommunicationService communications;

    @Inject
    private Replies replies;

    @Inject
    private Addressing addressing;

    @Inject
    private Mailboxes mailboxes;

    @Inject
    private Presets presets;

    @Inject
    private Outbox outbox;

    @Inject
    private ProgramAnswers programs;

    /**
     * What a mail would be: to whom, with which text, and what is missing in it. Nothing is kept.
     *
     * @param shown what stands on the open card, by field key, as it was typed; it fills texts and names no recipient
     */
    public MailDraft draft(Long communicationId, Long cardId, Long presetId, Map<String, String> shown) {
        try {
            Caller caller = current.get();
            Addressed addressed = addressing.of(communicationId, cardId, shown, caller);
            Mailbox mailbox = mailbox(addressed);
            List<PresetRow> all = presets.of(caller.companyId(), addressed.officeId());
            PresetRow preset = presetId == null ? null : preset(all, presetId);
            String text = preset == null ? "" : Placeholders.fill(preset.body(), addressed.values());
            String subject = LetterPolicy.subject(addressed, preset, null);
            return new MailDraft(
                    addressed.to() == null ? null : addressed.to().address(),
                    mailbox.address().address(),
                    addressed.toOther(),
                    subject,
                    text,
                    List.copyOf(Placeholders.missing(subject + " " + text)),
                    all.stream()
                            .map(one -> new MailDraft.Preset(one.id(), one.name()))
                            .toList());
        } catch (SQLException away) {
            throw new Unavailable("The database does not answer", away);
        }
    }

    /**
     * Writes a mail and gives its communication's id; it is sent after the commit. Whoever answers an entry takes it, but for
     * a program. {@link Invalid} names every placeholder that nothing is known for, and what else is missing; {@link Conflict}
     * says who has the entry, where somebody else has.
     */
    public long send(MailAnswer answer) {
        try {
            Caller caller = current.get();
            Addressed addressed = addressing.of(answer.communicationId(), answer.cardId(), Map.of(), caller);
            Mailbox mailbox = mailbox(addressed);
            String externalId = externalId(answer.key(), caller);
            Optional<Long> before = replies.recorded(mailbox.connectionId(), externalId);
            if (before.isPresent()) {
                return before.get();
            }
            PresetRow preset = answer.presetId() == null
                    ? null
                    : preset(presets.of(caller.companyId(), addressed.officeId()), answer.presetId());
            String text = answer.text() != null
                    ? answer.text()
                    : preset == null ? "" : Placeholders.fill(preset.body(), addressed.values());
            String subject = LetterPolicy.subject(addressed, preset, answer.subject());
            LetterPolicy.refuseFaults(addressed, subject, text, answer.files(), caller.locale());
            if (caller.role() == Role.PROGRAM) {
                programs.admit(addressed);
            } else if (addressed.communicationId() != null) {
                communications.take(addressed.communicationId());
            }
            Optional<Long> meanwhile = replies.recordedNow(mailbox.officeId(), mailbox.connectionId(), externalId);
            return meanwhile.isPresent()
                    ? meanwhile.get()
                    : outbox.put(
                            new Outbox.Text(externalId, subject, text.strip(), answer.files()),
                            addressed,
                            mailbox,
                            new Outbox.Writer(caller.userId(), caller.displayName(), false));
        } catch (SQLException away) {
            throw new Unavailable("The database does not answer", away);
        }
    }

    private Mailbox mailbox(Addressed addressed) throws SQLException {
        return mailboxes
                .ofOffice(addressed.officeId())
                .filter(mailbox -> mailbox.smtp() != null)
                .orElseThrow(() -> new Invalid("from", "The office has no mailbox that sends"));
    }

    private static PresetRow preset(List<PresetRow> all, long id) {
        return all.stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no text " + id));
    }

    /** One letter of one writer has one name, however often it is sent; one without a key is new each time. */
    private static String externalId(String key, Caller caller) {
        if (key == null) {
            return Outbox.newName();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new Invalid("Idempotency-Key", "Send 1 to " + LONGEST_KEY + " characters");
        }
        String letter = caller.companyId() + " " + caller.userId() + " " + caller.apiKeyId() + " " + key;
        return "out-" + UUID.nameUUIDFromBytes(letter.getBytes(StandardCharsets.UTF_8));
    }
}
