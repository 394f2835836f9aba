package io.foyer.reminder;

import io.foyer.card.CardState;
import io.foyer.card.template.FollowUp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** What is proposed when a card takes on a status, and for when: within the hour, or so many days later in the morning. */
final class ProposalPolicy {

    private static final Duration SOON = Duration.ofHours(1);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private ProposalPolicy() {}

    /** @param open texts of the reminders that wait on the card already; they are not proposed again */
    static List<FollowUp> proposed(CardState card, Set<String> open) {
        return card.template().followUps().stream()
                .filter(one -> one.status().equals(card.status()) && !open.contains(one.text()))
                .toList();
    }

    static Instant due(FollowUp one, Instant now, ZoneId zone) {
        return one.days() == 0
                ? now.plus(SOON).truncatedTo(ChronoUnit.MINUTES)
                : now.atZone(zone)
                        .toLocalDate()
                        .plusDays(one.days())
                        .atTime(MORNING)
                        .atZone(zone)
                        .toInstant();
    }
}
