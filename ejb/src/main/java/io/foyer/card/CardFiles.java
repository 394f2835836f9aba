package io.foyer.card;

import io.foyer.card.template.CardTemplate;
import io.foyer.card.template.Field;
import io.foyer.card.template.FieldType;
import io.foyer.card.template.KeptFile;
import io.foyer.office.Caller;
import io.foyer.shared.Invalid;
import io.foyer.shared.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Objects;

/** Ties the files that fields name to the card that is being saved. */
@ApplicationScoped
class CardFiles {

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    /** Takes every file that a field newly names; {@link Invalid} where it is none of the company's, another card's, or put there by
     * somebody else. */
    void take(Card card, CardTemplate template, Map<String, String> before, Map<String, String> after, Caller caller) {
        for (Field field : template.fields().values()) {
            String value = after.get(field.key());
            if (field.type() == FieldType.FILE && value != null && !Objects.equals(value, before.get(field.key()))) {
                CardFile file = KeptFile.read(value)
                        .map(kept -> entities.find(CardFile.class, kept.id(), LockModeType.PESSIMISTIC_WRITE))
                        .orElse(null);
                if (file == null
                        || file.companyId() != card.companyId()
                        || !(file.cardId() == null ? isHis(file, caller) : file.cardId() == card.id())) {
                    throw new Invalid(field.key(), Messages.text(caller.locale(), "card.fault.file"));
                }
                file.belongTo(card.id());
            }
        }
    }

    /** A file that is on no card yet is its putter's alone. */
    static boolean isHis(CardFile file, Caller caller) {
        return Objects.equals(file.putter().userId(), caller.userId() == 0 ? null : caller.userId());
    }
}
