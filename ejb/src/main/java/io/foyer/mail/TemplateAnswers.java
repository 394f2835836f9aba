package io.foyer.mail;

import io.foyer.card.template.CardTemplate;
import io.foyer.card.template.Choice;
import io.foyer.card.template.Entry;
import io.foyer.card.template.Field;
import io.foyer.card.template.Typing;
import io.foyer.mail.message.FormMail;
import io.foyer.mail.message.WrittenDate;
import io.foyer.shared.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what a mailed form answers to the questions that the web form of the same template asks (IN-3). */
final class TemplateAnswers {

    /** For an office that has no template. */
    static final TemplateAnswers NONE = new TemplateAnswers(null, null);

    private final CardTemplate template;
    private final Typing typing;
    private final Map<String, Field> byLabel = new LinkedHashMap<>();

    TemplateAnswers(CardTemplate template, Typing typing) {
        this.template = template;
        this.typing = typing;
        if (template != null) {
            List<Field> asked =
                    template.fields().values().stream().filter(Field::isPublic).toList();
            asked.forEach(field -> byLabel.putIfAbsent(FormMail.plain(field.publicLabel()), field));
            asked.forEach(field -> byLabel.putIfAbsent(FormMail.plain(field.label()), field));
        }
    }

    /** The labels of its questions, as {@link FormMail#plain} has them. */
    Set<String> labels() {
        return byLabel.keySet();
    }

    /** The answers that its fields take, by the key of the customer's or of the card's field; the others stay in the text. */
    Map<String, String> of(FormMail form) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (FormMail.Answer answer : form.answers()) {
            Field field = byLabel.get(FormMail.plain(answer.label()));
            if (field != null) {
                Entry entry = field.read(typed(field, answer.value().strip()), typing);
                if (!entry.isFaulty() && entry.value() != null) {
                    kept.putIfAbsent(field.key(), entry.value());
                }
            }
        }
        Map<String, String> answers = new LinkedHashMap<>();
        byLabel.values().stream()
                .distinct()
                .filter(field -> kept.containsKey(field.key()) && template.shows(field, kept))
                .forEach(
                        field -> answers.put(field.isVariable() ? field.source() : field.key(), kept.get(field.key())));
        return answers;
    }

    /** A mail names what was ticked in words. */
    private String typed(Field field, String words) {
        return switch (field.type()) {
            case DATE -> WrittenDate.iso(words).orElse(words);
            case YES_NO -> yesOrNo(words);
            case CHOICE -> choice(field, words).orElse(words);
            case MULTI_CHOICE ->
                Stream.of(words.split("[,;]"))
                        .map(one -> choice(field, one.strip()).orElse(one.strip()))
                        .collect(Collectors.joining(","));
            default -> words;
        };
    }

    private String yesOrNo(String words) {
        for (String answer : List.of("yes", "no")) {
            if (words.equalsIgnoreCase(answer)
                    || words.equalsIgnoreCase(Messages.text(typing.locale(), "card." + answer))) {
                return answer;
            }
        }
        return words;
    }

    private static Optional<String> choice(Field field, String words) {
        return field.choices().stream()
                .filter(one -> words.equalsIgnoreCase(one.label()) || words.equalsIgnoreCase(one.value()))
                .map(Choice::value)
                .findFirst();
    }
}
