package io.foyer.card;

import io.foyer.card.template.KeptFile;
import io.foyer.office.Caller;
import io.foyer.office.CurrentCaller;
import io.foyer.office.Role;
import io.foyer.shared.Invalid;
import io.foyer.shared.NotFound;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;

/** Files in fields of cards: put there by who fills the card, seen by who sees the card. */
@Stateless
@RolesAllowed({Role.AGENTS, Role.SUPERVISORS, Role.MANAGERS, Role.PROGRAMS})
public class FileService {

    /** The most bytes of one file. */
    public static final int MOST_BYTES = 10_000_000;

    private static final int LONGEST_NAME = 200;

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @EJB
    private CurrentCaller current;

    @Inject
    private Clock clock;

    /** A file as it is handed out. */
    public record Download(String name, InputStream content) {}

    /**
     * Keeps a file for a card that is still being filled; it is the card's once that is saved.
     *
     * @param name as its sender calls it
     * @return the value of the field that is to hold it
     */
    public KeptFile put(String name, byte[] content) {
        String bare = name == null
                ? ""
                : name.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cc}", "").strip();
        if (bare.isEmpty()) {
            throw new Invalid("file", "Give the file a name");
        }
        if (content.length == 0 || content.length > MOST_BYTES) {
            throw new Invalid("file", "Put a file of 1 to " + MOST_BYTES / 1_000_000 + " MB here");
        }
        Caller caller = current.get();
        String shorter = bare.length() > LONGEST_NAME ? bare.substring(bare.length() - LONGEST_NAME) : bare;
        CardFile file = new CardFile(caller.companyId(), shorter, content, Author.of(caller), clock.instant());
        entities.persist(file);
        entities.flush();
        return new KeptFile(file.id(), file.name());
    }

    /** A file; {@link NotFound} where the caller does not see its card, or did not put it there himself. */
    public Download get(long id) {
        Caller caller = current.get();
        CardFile file = entities.find(CardFile.class, id);
        if (file == null || file.companyId() != caller.companyId() || !isSeen(file, caller)) {
            throw new NotFound("There is no file " + id);
        }
        return new Download(file.name(), new ByteArrayInputStream(file.content()));
    }

    private boolean isSeen(CardFile file, Caller caller) {
        if (file.cardId() == null) {
            return CardFiles.isHis(file, caller);
        }
        Card card = entities.find(Card.class, file.cardId());
        return card != null && caller.sees(card.officeId());
    }
}
