package io.foyer.mail;

import io.foyer.card.OpenCard;
import io.foyer.card.template.CardTemplate;
import io.foyer.card.template.Entry;
import io.foyer.card.template.Field;
import io.foyer.card.template.FieldType;
import io.foyer.card.template.Typing;
import java.util.HashMap;
import java.util.Map;

/** What a text names of a card: its fields by their own key, and those of the customer by his too. */
final class StandingValues {

    private final Map<String, String> values = new HashMap<>();

    private StandingValues() {}

    /** What a card holds, or would hold once it is kept. */
    static Map<String, String> kept(OpenCard card, Typing by) {
        StandingValues kept = new StandingValues();
        card.template().fields().values().forEach(field -> {
            String words = field.words(card.values().get(field.key()), by);
            if (words != null) {
                kept.put(field, words);
            }
        });
        return kept.values;
    }

    /** What somebody typed on it; what the template does not ask, or cannot accept, is left out. */
    static StandingValues of(CardTemplate template, Map<String, String> shown, Typing by) {
        StandingValues standing = new StandingValues();
        template.fields().values().stream()
                .filter(field -> field.isTyped() && field.type() != FieldType.FILE && shown.containsKey(field.key()))
                .forEach(field -> {
                    Entry entry = field.read(shown.get(field.key()), by);
                    if (!entry.isFaulty()) {
                        standing.put(field, field.words(entry.value(), by));
                    }
                });
        return standing;
    }

    private void put(Field field, String words) {
        values.put(field.key(), words);
        if (field.isVariable()) {
            values.put(field.source(), words);
        }
    }

    /** The same over others; an emptied field leaves nothing of theirs. */
    Map<String, String> over(Map<String, String> others) {
        Map<String, String> all = new HashMap<>(others);
        all.putAll(values);
        all.put("firstName", all.get("givenName"));
        all.put("lastName", all.get("familyName"));
        return all;
    }
}
