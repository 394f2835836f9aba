package io.foyer.mail;

import io.foyer.card.CardService;
import io.foyer.intake.CommunicationService;
import io.foyer.mail.message.MailHtml;
import io.foyer.mail.message.RemoteImages;
import io.foyer.office.Role;
import io.foyer.shared.NotFound;
import io.foyer.shared.Unavailable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.util.List;

/** Shows mails; one outside the caller's offices does not exist for him. {@link Unavailable} where the database is away. */
@Stateless
@RolesAllowed({Role.AGENTS, Role.SUPERVISORS, Role.MANAGERS, Role.PROGRAMS})
public class MailService {

    private interface Reading<T> {
        T read() throws SQLException;
    }

    @EJB
    private CommunicationService communications;

    @EJB
    private CardService cards;

    @Inject
    private MailShelf shelf;

    /** A file of a mail. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Download(StoredFile file, byte[] bytes) {}

    /** One mail. */
    public ShownMail get(long communicationId) {
        communications.get(communicationId);
        return reading(() -> shelf.find(communicationId))
                .orElseThrow(() -> new NotFound("Communication " + communicationId + " is no mail"));
    }

    /** The latest mails of an entry's conversation and of a card, oldest first; either may be null. */
    public List<ShownMail> around(Long communicationId, Long cardId) {
        if (communicationId != null) {
            communications.get(communicationId);
        }
        if (cardId != null) {
            cards.get(cardId);
        }
        return reading(() -> shelf.around(communicationId, cardId));
    }

    /**
     * The HTML view, harmless: no scripts, no forms, no styles that reach out.
     *
     * @param images whether images from elsewhere are shown, which tells their sender that it was read
     * @param ownImages where the mail's own images are, with {@code {cid}} for their id
     */
    public String html(long communicationId, boolean images, String ownImages) {
        communications.get(communicationId);
        String html = reading(() -> shelf.html(communicationId))
                .orElseThrow(() -> new NotFound("Mail " + communicationId + " has no formatted view"));
        return MailHtml.sanitise(html, images ? RemoteImages.shown(ownImages) : RemoteImages.blocked(ownImages));
    }

    /** A file by its place in the mail. */
    public Download file(long communicationId, int position) {
        communications.get(communicationId);
        return reading(() -> shelf.file(communicationId, position))
                .map(file -> new Download(file.file(), file.bytes()))
                .orElseThrow(() -> new NotFound("Mail " + communicationId + " has no file " + position));
    }

    /** The mail byte for byte as it came; {@link NotFound} also where that was removed some time after it was read. */
    public byte[] raw(long communicationId) {
        communications.get(communicationId);
        return reading(() -> shelf.raw(communicationId))
                .orElseThrow(() -> new NotFound("Mail " + communicationId + " is not kept as it came any more"));
    }

    /** An image by the id that the HTML view refers to; only what is an image by its content. */
    public Download image(long communicationId, String contentId) {
        communications.get(communicationId);
        return reading(() -> shelf.inline(communicationId, contentId))
                .map(file -> new Download(file.file(), file.bytes()))
                .filter(file -> file.file().type().matches("image/(png|jpeg|gif|webp|bmp)"))
                .orElseThrow(() -> new NotFound("Mail " + communicationId + " has no such image"));
    }

    private static <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (SQLDataException broken) {
            throw new NotFound("It is not kept whole: " + broken.getMessage());
        } catch (SQLException away) {
            throw new Unavailable("The database does not answer", away);
        }
    }
}
