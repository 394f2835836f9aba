package io.foyer.card;

import io.foyer.card.template.KeptFile;
import io.foyer.office.Caller;
import io.foyer.office.CurrentCaller;
import io.foyer.office.Role;
import io.foyer.platform.Setting;
import io.foyer.platform.Settings;
import io.foyer.shared.Invalid;
import io.foyer.shared.Messages;
import io.foyer.shared.NotFound;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
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

    /** The most that somebody may put without saving the cards it is for. */
    private static final long MOST_LOOSE_BYTES = 100_000_000;

    private static final long MEGABYTE = 1_000_000;

    @EJB
    private CurrentCaller current;

    @Inject
    private FileRepository files;

    @Inject
    private CardRepository cards;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** A file as it is handed out. */
    public record Download(String name, InputStream content) {}

    /**
     * Keeps a file for a card that is still being filled; it is the card's once that is saved.
     *
     * {@link Invalid} where it is too large, too much was put without saving, or the company's room is full.
     *
     * @param name as its sender calls it
     * @return the value of the field that is to hold it
     */
    public KeptFile put(String name, byte[] content) {
        String bare = name == null
                ? ""
                : name.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cc}", "").strip();
        if (bare.isEmpty()) {
            throw fault("card.file.fault.name");
        }
        if (content.length == 0 || content.length > MOST_BYTES) {
            throw fault("card.file.fault.size", MOST_BYTES / MEGABYTE);
        }
        Caller caller = current.get();
        if (files.looseBytesOf(caller) + content.length > MOST_LOOSE_BYTES) {
            throw fault("card.file.fault.loose");
        }
        long most = settings.number(Setting.FILES_COMPANY_MB) * MEGABYTE;
        if (files.bytesOf(caller.companyId()) + content.length > most) {
            throw fault("card.file.fault.full", most / MEGABYTE);
        }
        String shorter = bare.length() > LONGEST_NAME ? bare.substring(bare.length() - LONGEST_NAME) : bare;
        return new KeptFile(files.add(caller, shorter, content, clock.instant()), shorter);
    }

    private Invalid fault(String message, Object... values) {
        return new Invalid("file", Messages.text(current.get().locale(), message, values));
    }

    /** A file; {@link NotFound} where the caller does not see its card, or did not put it there himself. */
    public Download get(long id) {
        Caller caller = current.get();
        CardFile file = files.find(id)
                .filter(found -> found.companyId() == caller.companyId() && isSeen(found, caller))
                .orElseThrow(() -> new NotFound("There is no file " + id));
        return new Download(file.name(), new ByteArrayInputStream(files.content(id)));
    }

    private boolean isSeen(CardFile file, Caller caller) {
        if (file.cardId() == null) {
            return file.officeId() == null ? CardFiles.isHis(file, caller) : caller.sees(file.officeId());
        }
        return cards.find(file.cardId())
                .filter(card -> caller.sees(card.officeId()))
                .isPresent();
    }
}
