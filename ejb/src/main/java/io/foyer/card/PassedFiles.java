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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
    public Map<String, String> of(OpenCard card, long transferId, long toOfficeId, Caller sender) {
        Map<String, String> passed = new HashMap<>();
        card.template().fields().values().stream()
                .filter(field -> field.type() == FieldType.FILE)
                .forEach(field -> copy(field, card, transferId, toOfficeId, sender)
                        .ifPresent(copy -> passed.put(field.key(), copy.toString())));
        long most = settings.number(Setting.FILES_COMPANY_MB) * MEGABYTE;
        if (!passed.isEmpty() && files.bytesOf(sender.companyId()) > most) {
            throw new Invalid("file", Messages.text(sender.locale(), "card.file.fault.full", most / MEGABYTE));
        }
        return passed;
    }

    /** What went along, by transfer. */
    public Map<Long, List<KeptFile>> with(Set<Long> transferIds) {
        return files.passed(transferIds).stream()
                .collect(Collectors.groupingBy(
                        CardFile::transferId,
                        Collectors.mapping(file -> new KeptFile(file.id(), file.name()), Collectors.toList())));
    }

    /** Makes what came along the card's, whether a field of it names it or not. */
    public void keepOn(long cardId, long transferId) {
        files.passed(Set.of(transferId)).forEach(file -> file.belongTo(cardId));
    }

    private Optional<KeptFile> copy(Field field, OpenCard card, long transferId, long toOfficeId, Caller sender) {
        return Optional.ofNullable(card.values().get(field.key()))
                .flatMap(KeptFile::read)
                .flatMap(kept -> files.pass(kept.id(), card.id(), transferId, toOfficeId, sender, clock.instant())
                        .map(id -> new KeptFile(id, kept.name())));
    }
}
