package io.foyer.mail;

import io.foyer.office.AdSourceRow;
import io.foyer.office.Caller;
import io.foyer.office.CurrentCaller;
import io.foyer.office.Directory;
import io.foyer.office.Role;
import io.foyer.shared.Conflict;
import io.foyer.shared.FieldFault;
import io.foyer.shared.Invalid;
import io.foyer.shared.NotFound;
import io.foyer.shared.Unavailable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * For who sets up the mailboxes of his company. Secrets go in and never come out: they are sealed, and shown to nobody.
 * {@link Unavailable} where the database is away.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATORS)
public class MailboxService {

    private interface Work<T> {
        T run() throws SQLException;
    }

    @EJB
    private CurrentCaller current;

    @Inject
    private Mailboxes mailboxes;

    @Inject
    private MailboxRegister register;

    @Inject
    private MailboxStates states;

    @Inject
    private MailSecrets secrets;

    @Inject
    private MailboxProbe probe;

    @Inject
    private Directory directory;

    /** The mailboxes of the company, or of one office of it, in the order in which they were set up; an office writes from its first. */
    public List<MailboxRow> mailboxes(Long officeId) {
        Caller caller = current.get();
        return with(() -> {
            Set<Long> offices = caller.officesFor(officeId);
            return rows(mailboxes.ofCompany(caller.companyId()).stream()
                    .filter(mailbox -> offices.contains(mailbox.officeId()))
                    .toList());
        });
    }

    /** One mailbox; {@link NotFound} for another company's. */
    public MailboxRow mailbox(long id) {
        return with(() -> row(visible(id)));
    }

    /** Sets up a mailbox, which is followed within five seconds; {@link Invalid} names every field that is wrong. */
    public MailboxRow add(MailboxChange change) {
        return with(() -> {
            MailboxRegister.Entry entry = entry(change, null);
            Optional<MailboxRegister.Holder> holder = register.holder(entry.address());
            long id;
            if (holder.isEmpty()) {
                id = register.add(entry);
            } else {
                refuseHeld(holder.get(), entry);
                id = holder.get().mailboxId();
                register.reopen(holder.get(), entry);
            }
            register.lead(id, change.sources());
            return row(visible(id));
        });
    }

    /** Changes a mailbox; {@link Conflict} where somebody changed it since the caller read it, else as {@link #add}. */
    public MailboxRow change(long id, MailboxChange change) {
        return with(() -> {
            Mailbox kept = visible(id);
            MailboxRegister.Entry entry = entry(change, kept);
            if (!entry.address().equals(kept.address())
                    && register.holder(entry.address()).isPresent()) {
                throw new Invalid("address", "This address is set up already");
            }
            if (!register.change(id, change.version(), entry)) {
                throw new Conflict("Somebody changed this mailbox meanwhile; it is shown as it is now");
            }
            register.lead(id, change.sources());
            return row(visible(id));
        });
    }

    /** Gives a new password or bearer token for reading, and for sending where that signs in as reading does. */
    @RolesAllowed({Role.ADMINISTRATORS, Role.PROGRAMS})
    public void renewSecret(long id, String secret) {
        with(() -> {
            visible(id);
            if (secret == null || secret.isBlank() || secret.length() > MailboxPolicy.LONGEST_SECRET) {
                throw new Invalid("secret", "Give 1 to " + MailboxPolicy.LONGEST_SECRET + " characters");
            }
            if (!secrets.canSeal()) {
                throw new Invalid("secret", MailboxPolicy.NO_KEY);
            }
            register.renewSecret(id, secrets.seal(secret.strip()));
            return id;
        });
    }

    /** Takes a mailbox off: it is neither read nor sent from any more; what came by it stays. */
    public void close(long id) {
        with(() -> {
            register.close(visible(id));
            return id;
        });
    }

    /** Logs in to the servers of a mailbox now and says what they answer; takes up to half a minute. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public MailboxTrial tryOut(long id) {
        return probe.tryOut(with(() -> visible(id)));
    }

    private MailboxRegister.Entry entry(MailboxChange change, Mailbox kept) {
        Caller caller = current.get();
        MailboxPolicy policy = new MailboxPolicy(change, kept, secrets.canSeal());
        List<FieldFault> faults = new ArrayList<>(policy.faults());
        if (!caller.sees(change.officeId())) {
            faults.add(new FieldFault("officeId", "There is no office " + change.officeId()));
        }
        change.sources().stream()
                .filter(source -> directory
                        .adSource(source.adSourceId())
                        .map(AdSourceRow::officeId)
                        .filter(office -> office == change.officeId())
                        .isEmpty())
                .forEach(source -> faults.add(
                        new FieldFault("sources." + source.adSourceId(), "The office has no such advertisement")));
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        MailboxChange.Server imap = change.imap();
        return new MailboxRegister.Entry(
                caller.companyId(),
                change.officeId(),
                policy.address(),
                change.senderName().strip(),
                policy.folder(),
                new MailAccount(
                        imap.host().strip(),
                        MailboxPolicy.imapPort(imap),
                        MailboxPolicy.security(imap),
                        MailboxPolicy.auth(imap),
                        imap.user().strip(),
                        secret(imap, kept == null ? null : kept.imap())),
                smtp(change, policy, kept));
    }

    private MailAccount smtp(MailboxChange change, MailboxPolicy policy, Mailbox kept) {
        MailboxChange.Server smtp = change.smtp();
        if (smtp == null) {
            return null;
        }
        boolean hasOwn = MailboxPolicy.auth(smtp) != MailAccount.Auth.NONE && !policy.sendsAsItReads();
        return new MailAccount(
                smtp.host().strip(),
                MailboxPolicy.smtpPort(smtp),
                MailboxPolicy.security(smtp),
                MailboxPolicy.auth(smtp),
                hasOwn ? smtp.user().strip() : null,
                hasOwn ? secret(smtp, kept == null ? null : kept.smtp()) : null);
    }

    private String secret(MailboxChange.Server server, MailAccount kept) {
        String given = MailboxPolicy.text(server.secret());
        return given.isEmpty() ? kept.secret() : secrets.seal(given);
    }

    private static void refuseHeld(MailboxRegister.Holder holder, MailboxRegister.Entry entry) {
        if (holder.open() || holder.companyId() != entry.companyId()) {
            throw new Invalid("address", "This address is set up already");
        }
    }

    private Mailbox visible(long id) throws SQLException {
        Caller caller = current.get();
        return mailboxes
                .find(id)
                .filter(mailbox -> mailbox.companyId() == caller.companyId() && caller.sees(mailbox.officeId()))
                .orElseThrow(() -> new NotFound("There is no mailbox " + id));
    }

    private MailboxRow row(Mailbox mailbox) throws SQLException {
        return rows(List.of(mailbox)).get(0);
    }

    private List<MailboxRow> rows(List<Mailbox> found) throws SQLException {
        Map<Long, Instant> lastMailAt =
                register.lastMailAt(found.stream().map(Mailbox::id).toList());
        return found.stream()
                .map(mailbox -> row(mailbox, lastMailAt.get(mailbox.id())))
                .toList();
    }

    private MailboxRow row(Mailbox mailbox, Instant lastMailAt) {
        MailboxState.Standing standing =
                states.of(mailbox.id()).map(MailboxState::standing).orElse(new MailboxState.Standing(null, null, null));
        return new MailboxRow(
                mailbox.id(),
                mailbox.officeId(),
                mailbox.address().address(),
                mailbox.senderName(),
                mailbox.folder(),
                server(mailbox.imap(), false),
                mailbox.smtp() == null
                        ? null
                        : server(mailbox.smtp(), mailbox.smtp().signsInAs(mailbox.imap())),
                mailbox.adSources().entrySet().stream()
                        .map(one -> new MailboxRow.Source(one.getValue(), one.getKey()))
                        .sorted(Comparator.comparing(MailboxRow.Source::address))
                        .toList(),
                new MailboxRow.State(MailboxState.code(standing.step()), standing.since(), standing.why(), lastMailAt),
                mailbox.version());
    }

    private static MailboxRow.Server server(MailAccount account, boolean isSameLogin) {
        boolean hasOwn = account.auth() != MailAccount.Auth.NONE && !isSameLogin;
        return new MailboxRow.Server(
                account.host(),
                account.port(),
                account.security().name().toLowerCase(Locale.ROOT),
                account.auth().name().toLowerCase(Locale.ROOT),
                hasOwn ? account.user() : null,
                hasOwn ? MailSecrets.placeOf(account.secret()) : null);
    }

    private static <T> T with(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException away) {
            throw new Unavailable("The database does not answer", away);
        }
    }
}
