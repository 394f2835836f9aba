package io.foyer.form;

import io.foyer.card.template.CardTemplate;
import io.foyer.card.template.Field;
import io.foyer.card.template.FieldKind;
import io.foyer.card.template.FieldType;
import io.foyer.card.template.Limits;
import io.foyer.card.template.Typing;
import io.foyer.office.AdSourceRow;
import io.foyer.office.OfficeRow;
import io.foyer.shared.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A form as the public meets it.
 *
 * @param sites origins whose pages may show and send it
 * @param thanks what is said when it was sent, or empty for the usual sentence
 * @param open whether it is taken at the moment
 */
public record PublicForm(
        String key,
        long connectionId,
        OfficeRow office,
        AdSourceRow source,
        Set<String> sites,
        String thanks,
        boolean open,
        CardTemplate template) {

    /** Key of the field for whatever no other field asks for; it becomes the entry's text. */
    public static final String MESSAGE = "message";

    private static final int LONGEST_MESSAGE = 5_000;

    /** Language and formats of the office. */
    public Typing typing() {
        return new Typing(Locale.forLanguageTag(office.locale()), office.country(), false);
    }

    /** What is asked, in this order; the message comes last. */
    public List<Field> fields() {
        return Stream.concat(template.fields().values().stream().filter(Field::isPublic), Stream.of(message()))
                .toList();
    }

    private Field message() {
        String label = Messages.text(typing().locale(), "form.message");
        return new Field(
                MESSAGE,
                FieldType.LONG_TEXT,
                FieldKind.MANUAL,
                null,
                label,
                null,
                null,
                false,
                null,
                null,
                List.of(),
                Limits.upTo(LONGEST_MESSAGE),
                null,
                1,
                label,
                null,
                false);
    }

    /** The sentence for who has sent it. */
    public String thankYou() {
        return thanks.isEmpty() ? Messages.text(typing().locale(), "form.thanks", office.name()) : thanks;
    }
}
