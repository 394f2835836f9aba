package io.foyer.card.template;

import io.foyer.customer.CustomerField;
import io.foyer.shared.Messages;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The form of an industry's card in one version. A card keeps the version it was written with.
 *
 * @param key name of the template over all its versions, such as {@code multihousing.guest-card}
 * @param version 1 and upwards; 0 for one that is read from a pack and not yet kept
 * @param statuses the states of a card; a new card is in the first
 * @param mails texts that come with it for the company's mails
 * @param followUps reminders that are proposed when a card takes on a status
 */
public record CardTemplate(
        String key,
        int version,
        String name,
        List<CardStatus> statuses,
        List<Side> sides,
        List<PresetMail> mails,
        List<FollowUp> followUps)
        implements Serializable {

    /** Stands for the card's status where changes name a field. */
    public static final String STATUS = "status";

    /** Stands for the template's version likewise. */
    public static final String VERSION = "template";

    /** Letters that its name may have. */
    public static final int LONGEST_NAME = 120;

    public CardTemplate {
        statuses = List.copyOf(statuses);
        sides = List.copyOf(sides);
        mails = List.copyOf(mails);
        followUps = List.copyOf(followUps);
    }

    public CardTemplate inVersion(int number) {
        return new CardTemplate(key, number, name, statuses, sides, mails, followUps);
    }

    /** Every field by its key, in reading order. */
    public Map<String, Field> fields() {
        Map<String, Field> fields = new LinkedHashMap<>();
        sides.forEach(side ->
                side.sections().forEach(section -> section.fields().forEach(field -> fields.put(field.key(), field))));
        return fields;
    }

    /** Whether it asks for anything that tells who the customer is; else no new card of it can be kept. */
    boolean asksWho() {
        return fields().values().stream()
                .filter(field -> field.isVariable() && !field.retired())
                .anyMatch(field -> CustomerField.ofKey(field.source())
                        .filter(CustomerField::identifies)
                        .isPresent());
    }

    public Optional<CardStatus> status(String statusKey) {
        return statuses.stream()
                .filter(status -> status.key().equals(statusKey))
                .findFirst();
    }

    public CardStatus firstStatus() {
        return statuses.get(0);
    }

    /** A status of an older version that this one does not know counts as open. */
    public boolean isClosed(String statusKey) {
        return status(statusKey).map(CardStatus::closed).orElse(false);
    }

    /** What its computed fields come to beside these values; what cannot be computed is left out. */
    public Map<String, String> computed(Map<String, String> values) {
        return new Computing(this, values).results();
    }

    /** Whether a field is shown beside these values of its card; what hangs on a hidden field is hidden too. */
    public boolean shows(Field field, Map<String, String> values) {
        Condition condition = field.visibleWhen();
        if (condition == null) {
            return true;
        }
        Field other = fields().get(condition.field());
        return other != null && condition.holds(values) && shows(other, values);
    }

    /** The label that a person reads for a field, or the key where this version has no such field. */
    public String labelOf(String fieldKey, Locale locale) {
        if (fieldKey.equals(STATUS) || fieldKey.equals(VERSION)) {
            return Messages.text(locale, "card." + fieldKey);
        }
        Field field = fields().get(fieldKey);
        return field == null ? fieldKey : field.label();
    }

    /** A kept value of a field or of the status in words; null for none. */
    public String readable(String fieldKey, String value, Typing by) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        if (fieldKey.equals(STATUS)) {
            return status(value).map(CardStatus::label).orElse(value);
        }
        Field field = fields().get(fieldKey);
        return field == null ? value : field.words(value, by);
    }
}
