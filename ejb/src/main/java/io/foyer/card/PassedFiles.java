package io.foyer.card;

import io.foyer.card.template.Field;
import io.foyer.card.template.FieldType;
import io.foyer.card.template.KeptFile;
import io.foyer.office.Caller;
import io.foyer.platform.Setting;
import io.foyer.platform.Settings;
import io.foyer.shared.Invalid;
import io.foyer.shared.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Copies a card's files for another office, which sees them at once and puts them on a card of its own (CA-9). */
@ApplicationScoped
public class PassedFiles {

    private static final long MEGABYTE = 1_000_000;

    @Inject
    private FileRepository files;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * What the file fields of the other office's card hold, by key; {@link Invalid} where the company's room is full.
     *
     * @param sender who sends the card on
     */
    public Map<String, String> of(OpenCard card, long toOfficeId, Caller sender) {
        Map<String, String> passed = new HashMap<>();
        card.template().fields().values().stream()
                .filter(field -> field.type() == FieldType.FILE)
                .forEach(field -> copy(field, card, toOfficeId, sender)
                        .ifPresent(copy -> passed.put(field.key(), copy.toString())));
        long most = settings.number(Setting.FILES_COMPANY_MB) * MEGABYTE;
        if (!passed.isEmpty() && files.bytesOf(sender.companyId()) > most) {
            throw new Invalid("file", Messages.text(sender.locale(), "card.file.fault.full", most / MEGABYTE));
        }
        return passed;
    }

    private Optional<KeptFile> copy(Field field, OpenCard card, long toOfficeId, Caller sender) {
        return Optional.ofNullable(card.values().get(field.key()))
                .flatMap(KeptFile::read)
                .flatMap(kept -> files.pass(kept.id(), card.id(), toOfficeId, sender, clock.instant())
                        .map(id -> new KeptFile(id, kept.name())));
    }
}
