package io.foyer.card;

import io.foyer.card.template.CardTemplate;
import io.foyer.card.template.Field;
import io.foyer.card.template.FieldType;
import io.foyer.card.template.KeptFile;
import io.foyer.office.Caller;
import io.foyer.shared.Invalid;
import io.foyer.shared.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;

/** Ties the files that fields name to the card that is being saved. */
@ApplicationScoped
class CardFiles {

    @Inject
    private FileRepository files;

    @Inject
    private Clock clock;

    /**
     * Takes every file that a field newly names, and lets those go that none names any more; {@link Invalid} where one is
     * none of the company's, another card's, or put there by somebody else and not passed on to the card's office.
     */
    void take(Card card, CardTemplate template, Map<String, String> before, Map<String, String> after, Caller caller) {
        for (Field field : template.fields().values()) {
            String value = after.get(field.key());
            String old = before.get(field.key());
            if (field.type() != FieldType.FILE || Objects.equals(value, old)) {
                continue;
            }
            if (old != null && !after.containsValue(old)) {
                KeptFile.read(old)
                        .flatMap(kept -> files.locked(kept.id()))
                        .filter(file -> file.cardId() != null && file.cardId() == card.id())
                        .ifPresent(file -> file.replaced(clock.instant()));
            }
            if (value != null) {
                CardFile file = KeptFile.read(value)
                        .flatMap(kept -> files.locked(kept.id()))
                        .orElse(null);
                if (file == null
                        || file.companyId() != card.companyId()
                        || !(file.cardId() == null ? waitsFor(card, file, caller) : file.cardId() == card.id())) {
                    throw new Invalid(field.key(), Messages.text(caller.locale(), "card.fault.file"));
                }
                file.belongTo(card.id());
            }
        }
    }

    private static boolean waitsFor(Card card, CardFile file, Caller caller) {
        return file.officeId() == null ? isHis(file, caller) : file.officeId() == card.officeId();
    }

    /** A file that is on no card yet is its putter's alone: a person's, or a program's by the name of its key. */
    static boolean isHis(CardFile file, Caller caller) {
        Author self = Author.of(caller);
        return Objects.equals(file.putter().userId(), self.userId())
                && (self.userId() != null || file.putter().name().equals(self.name()));
    }
}
