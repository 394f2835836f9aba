package io.foyer.web.card;

import io.foyer.card.CardOpening;
import io.foyer.card.FieldConflict;
import io.foyer.card.OpenCard;
import io.foyer.card.SaveOutcome;
import io.foyer.card.Upgrade;
import io.foyer.card.template.CardTemplate;
import io.foyer.card.template.Field;
import io.foyer.card.template.Typing;
import io.foyer.office.CurrentCaller;
import io.foyer.shared.FieldFault;
import io.foyer.web.field.ShownForm;
import io.foyer.web.field.ShownSide;
import io.foyer.web.layout.LayoutView;
import io.foyer.web.layout.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A card in the words and formats of the person who looks at it. */
@RequestScoped
class CardTexts {

    @EJB
    private CurrentCaller current;

    @Inject
    private Texts texts;

    @Inject
    private LayoutView layout;

    List<ShownSide> sides(OpenCard card) {
        return ShownForm.sides(card.template(), card.values(), typing());
    }

    /** Who it is about: a kept card of somebody without a name goes by his firm, number or address. Empty where none is known. */
    String name(OpenCard card) {
        String name = personName(card);
        if (!name.isEmpty() || card.isNew()) {
            return name;
        }
        return Stream.of(variable(card, "organisation"), phone(card), variable(card, "email1"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static String personName(OpenCard card) {
        return Stream.of("givenName", "middleName", "familyName")
                .map(source -> variable(card, source))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    /** What the communication told of its sender and nobody may take for certain, in words. */
    String sent(OpenCard card, CardOpening opening) {
        String number = opening.facts().get("callerSent");
        String name = personName(card).isEmpty() ? opening.facts().get("callerName") : null;
        String words = isCall(opening) ? "card.sent.number" : "card.sent.phone";
        return Stream.of(
                        number == null ? null : texts.get(words, number),
                        name == null ? null : texts.get("card.sent.name", name))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" \u00B7 "));
    }

    /** What is said of somebody who is not known, by the way he came. */
    String nobody(CardOpening opening) {
        if (isCall(opening)
                && !opening.facts().containsKey("callerNumber")
                && !opening.facts().containsKey("callerSent")) {
            return texts.get("customer.new.text.no-number");
        }
        return texts.get("customer.new.text." + opening.facts().getOrDefault("channel", "walk-in"));
    }

    private static boolean isCall(CardOpening opening) {
        return "call".equals(opening.facts().get("channel"));
    }

    /** Fixed fields in words by key, a dash where nothing is known. */
    Map<String, String> fixed(OpenCard card, Map<String, String> values) {
        Map<String, String> words = new LinkedHashMap<>();
        card.template().fields().values().stream().filter(Field::isFixed).forEach(field -> {
            String known = field.words(values.get(field.key()), typing());
            words.put(field.key(), known == null ? "\u2013" : known);
        });
        return words;
    }

    /** The first number, as it is read here; null where none is known. */
    String phone(OpenCard card) {
        Field field = fieldOf(card.template(), "phone1");
        return field == null ? null : field.words(card.values().get(field.key()), typing());
    }

    private static String variable(OpenCard card, String source) {
        Field field = fieldOf(card.template(), source);
        return field == null ? null : card.values().get(field.key());
    }

    private static Field fieldOf(CardTemplate template, String source) {
        return template.fields().values().stream()
                .filter(field -> field.isVariable() && field.source().equals(source))
                .findFirst()
                .orElse(null);
    }

    /** What a newer version of its template would change of a card, in sentences. */
    List<String> sentences(Upgrade upgrade) {
        List<String> sentences = new ArrayList<>();
        upgrade.differences()
                .forEach(one ->
                        sentences.add(texts.get("design.change." + one.code(), one.label(), one.from(), one.to())));
        upgrade.unseen().forEach(label -> sentences.add(texts.get("card.newer.unseen", label)));
        if (upgrade.status() != null) {
            sentences.add(texts.get("card.newer.status", upgrade.status()));
        }
        return sentences;
    }

    Answer answer(OpenCard card, String draft, SaveOutcome outcome, List<FieldFault> faults) {
        List<Answer.Choosing> choices = outcome.conflicts().stream()
                .map(conflict -> choosing(conflict, card))
                .toList();
        return new Answer(outcome.isSaved() ? "saved" : "conflict", card.id(), draft, asTyped(card), choices, faults);
    }

    Answer refusal(OpenCard card, String draft, List<FieldFault> faults) {
        return new Answer("refused", card.id(), draft, null, List.of(), faults);
    }

    Answer seen(OpenCard card, String draft) {
        return new Answer("seen", card.id(), draft, asTyped(card), List.of(), List.of());
    }

    Answer noted(OpenCard card, String draft, List<FieldFault> faults) {
        return new Answer(faults.isEmpty() ? "noted" : "refused", card.id(), draft, null, List.of(), faults);
    }

    private Map<String, String> asTyped(OpenCard card) {
        Map<String, String> typed = new LinkedHashMap<>(ShownForm.texts(card.template(), card.values(), typing()));
        typed.put(CardTemplate.STATUS, card.status());
        return typed;
    }

    private Answer.Choosing choosing(FieldConflict conflict, OpenCard card) {
        CardTemplate template = card.template();
        Field field = template.fields().get(conflict.field());
        return new Answer.Choosing(
                conflict.field(),
                conflict.label(),
                words(template, conflict.field(), conflict.theirs()),
                field == null ? conflict.theirs() : field.shown(conflict.theirs(), typing()),
                words(template, conflict.field(), conflict.mine()),
                conflict.who() == null
                        ? texts.get("card.conflict.elsewhere")
                        : texts.get("card.conflict.by", conflict.who(), layout.when(conflict.when())));
    }

    private String words(CardTemplate template, String field, String value) {
        String words = template.readable(field, value, typing());
        return words == null ? texts.get("card.empty") : words;
    }

    private Typing typing() {
        return Typing.by(current.get());
    }
}
