package io.foyer.reminder;

import io.foyer.card.template.PaymentCards;
import io.foyer.office.Caller;
import io.foyer.shared.FieldFault;
import io.foyer.shared.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a reminder may be: a time to come, a text, and somebody who works at the desk of its office. */
final class ReminderPolicy {

    static final int LONGEST = 500;

    /** A minute ago still counts as now: clocks and people differ. */
    private static final Duration JUST_NOW = Duration.ofMinutes(1);

    private static final Duration FARTHEST = Duration.ofDays(5 * 366);

    private final Locale locale;
    private final Instant now;
    private final List<FieldFault> faults = new ArrayList<>();

    ReminderPolicy(Locale locale, Instant now) {
        this.locale = locale;
        this.now = now;
    }

    ReminderPolicy text(String text) {
        if (text == null || text.isBlank()) {
            fault("text", "reminder.fault.text");
        } else if (text.strip().length() > LONGEST) {
            fault("text", "card.fault.too-long", LONGEST);
        } else if (PaymentCards.isNamedIn(text)) {
            fault("text", "card.fault.payment-card");
        }
        return this;
    }

    ReminderPolicy due(Instant due) {
        if (due == null) {
            fault("dueAt", "reminder.fault.when");
        } else if (due.isBefore(now.minus(JUST_NOW))) {
            fault("dueAt", "reminder.fault.past");
        } else if (due.isAfter(now.plus(FARTHEST))) {
            fault("dueAt", "reminder.fault.far");
        }
        return this;
    }

    /** @param colleague who was named, where there is such a person */
    ReminderPolicy forWhom(Long userId, Optional<Caller> colleague, long officeId) {
        boolean isFit = userId == null
                || colleague
                        .filter(person -> person.role().worksAtDesk() && person.sees(officeId))
                        .isPresent();
        if (!isFit) {
            fault("userId", "reminder.fault.who");
        }
        return this;
    }

    List<FieldFault> faults() {
        return faults;
    }

    private void fault(String field, String key, Object... values) {
        faults.add(new FieldFault(field, Messages.text(locale, key, values)));
    }
}
