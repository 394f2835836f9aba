package io.foyer.web.mail;

import io.foyer.mail.MailboxChange;
import io.foyer.mail.MailboxRow;
import io.foyer.mail.MailboxService;
import io.foyer.mail.MailboxTrial;
import io.foyer.office.Directory;
import io.foyer.shared.Conflict;
import io.foyer.shared.Invalid;
import io.foyer.shared.NotFound;
import io.foyer.web.channel.ChannelsView;
import io.foyer.web.layout.Faults;
import io.foyer.web.layout.LayoutView;
import io.foyer.web.layout.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The mailboxes of the office at hand, how it stands with each, and the one that is being set up. */
@Named("mailboxes")
@ViewScoped
public class MailboxesView implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient MailboxService service;

    @Inject
    private Directory directory;

    @Inject
    private ChannelsView channels;

    @Inject
    private Texts texts;

    @Inject
    private LayoutView layout;

    private long officeId;
    private ArrayList<MailboxRow> rows;
    private MailboxForm form;
    private MailboxRow chosen;
    private long triedId;
    private MailboxTrial trial;

    public List<MailboxRow> getRows() {
        if (rows == null || officeId != channels.getOfficeId()) {
            officeId = channels.getOfficeId();
            form = null;
            trial = null;
            refresh();
        }
        return rows;
    }

    /** Reads anew how it stands with each. */
    public void refresh() {
        rows = new ArrayList<>(service.mailboxes(officeId));
    }

    /** Begins a new one. */
    public void begin() {
        form = new MailboxForm(null, directory.adSourcesOf(officeId));
    }

    /** Shows the settings of one. */
    public void edit(MailboxRow mailbox) {
        form = new MailboxForm(mailbox, directory.adSourcesOf(officeId));
    }

    public void leave() {
        form = null;
    }

    /** Saves it, and tries at once whether its servers let it in; what is wrong stands at its field. */
    public void save() {
        try {
            MailboxChange change = form.change(officeId);
            MailboxRow saved = form.getKept() == null
                    ? service.add(change)
                    : service.change(form.getKept().id(), change);
            form = null;
            tryOut(saved);
            texts.toast(FacesMessage.SEVERITY_INFO, texts.get("mailboxes.saved", saved.address()));
        } catch (Invalid refused) {
            form.remember();
            Faults.show("mailboxes", refused, form::idOf);
        } catch (Conflict | NotFound meanwhile) {
            form = null;
            refresh();
            texts.toast(FacesMessage.SEVERITY_WARN, meanwhile.getMessage());
        }
    }

    /** Logs in to the servers of one and shows what they say. */
    public void tryOut(MailboxRow mailbox) {
        try {
            trial = service.tryOut(mailbox.id());
            triedId = mailbox.id();
        } catch (NotFound gone) {
            texts.toast(FacesMessage.SEVERITY_WARN, gone.getMessage());
        }
        refresh();
    }

    /** What the servers of a mailbox said when it was last tried, or null. */
    public MailboxTrial trialOf(MailboxRow mailbox) {
        return mailbox.id() == triedId ? trial : null;
    }

    /** Asks whether one is to be taken off. */
    public void choose(MailboxRow mailbox) {
        chosen = mailbox;
    }

    public void close() {
        try {
            service.close(chosen.id());
            texts.toast(FacesMessage.SEVERITY_INFO, texts.get("mailboxes.closed", chosen.address()));
        } catch (NotFound already) {
            texts.toast(FacesMessage.SEVERITY_INFO, texts.get("mailboxes.closed", chosen.address()));
        }
        form = null;
        refresh();
    }

    /** Who answers for it, when the last mail came, whether answers leave from it. */
    public String summaryOf(MailboxRow mailbox) {
        String last = mailbox.state().lastMailAt() == null
                ? texts.get("mailboxes.last.none")
                : texts.get("mailboxes.last", layout.when(mailbox.state().lastMailAt()));
        String sends = mailbox.smtp() == null
                ? texts.get("mailboxes.reads-only")
                : texts.get("mailboxes.sends-by", mailbox.smtp().host());
        return String.join(" \u00B7 ", mailbox.senderName(), mailbox.imap().host(), sends, last);
    }

    /** What leaving a secret empty means. */
    public String secretHelp(String name, MailboxRow.Server kept) {
        if (form.isRemembered(name)) {
            return texts.get("mailboxes.secret.typed");
        }
        if (kept == null || kept.secret() == null) {
            return texts.get("mailboxes.secret.new");
        }
        return texts.get("mailboxes.secret." + kept.secret());
    }

    /** The look of a state: what is well, what waits, what somebody has to see to. */
    public static String toneOf(MailboxRow mailbox) {
        return switch (mailbox.state().step()) {
            case "watched" -> "good";
            case "refused" -> "bad";
            case "away", "waiting" -> "warn";
            default -> "";
        };
    }

    public MailboxForm getForm() {
        return form;
    }

    public MailboxRow getChosen() {
        return chosen;
    }
}
