package io.foyer.card.design;

import io.foyer.card.template.CardTemplate;
import io.foyer.card.template.Field;
import io.foyer.card.template.FieldKind;
import io.foyer.card.template.FieldType;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which fields lose what cards hold in them, so that nothing is ever dropped silently (CA-2). */
final class UsedFieldsPolicy {

    private static final Set<FieldType> TAKES_ALL = EnumSet.of(FieldType.TEXT, FieldType.LONG_TEXT);
    private static final Set<FieldType> NAMES = EnumSet.of(FieldType.PERSON, FieldType.ADDRESS);
    private static final Set<FieldType> NUMBERS = EnumSet.of(FieldType.NUMBER, FieldType.MONEY);
    private static final Set<FieldType> CHOICES = EnumSet.of(FieldType.CHOICE, FieldType.MULTI_CHOICE);

    private UsedFieldsPolicy() {}

    /** Fields that are gone, or become such that their old values do not fit; they may go only where no card uses them. */
    static List<Field> endangered(CardTemplate before, CardTemplate after) {
        Map<String, Field> now = after.fields();
        return before.fields().values().stream()
                .filter(field -> field.kind() == FieldKind.MANUAL && !field.isComputed())
                .filter(field -> !keeps(field, now.get(field.key())))
                .toList();
    }

    private static boolean keeps(Field old, Field now) {
        return now != null && now.kind() == FieldKind.MANUAL && fits(old.type(), now.type());
    }

    private static boolean fits(FieldType old, FieldType now) {
        if (old == now) {
            return true;
        }
        if (old == FieldType.FILE || now == FieldType.FILE) {
            return false;
        }
        if (TAKES_ALL.contains(now)) {
            return true;
        }
        boolean isText = TAKES_ALL.contains(old) || NAMES.contains(old);
        return (isText && NAMES.contains(now))
                || (NUMBERS.contains(old) && NUMBERS.contains(now))
                || (old == FieldType.CHOICE && CHOICES.contains(now));
    }
}
