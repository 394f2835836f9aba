package io.foyer.reminder;

import io.foyer.card.CardState;
import io.foyer.office.Directory;
import io.foyer.shared.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;

/** For features that notice what somebody has to do now: everybody at the office's desk is reminded until one has done it. */
@ApplicationScoped
public class OfficeReminders {

    @Inject
    private ReminderRepository repository;

    @Inject
    private Reminders reminders;

    @Inject
    private Directory directory;

    @Inject
    private Clock clock;

    /** Reminds at once, in the transaction at hand; asks for the office's next number, so it comes last there. */
    @Transactional
    public void raise(CardState card, String text) {
        Locale locale = Locale.forLanguageTag(
                directory.office(card.officeId()).orElseThrow().locale());
        String fitting = text.substring(
                0, text.offsetByCodePoints(0, Math.min(text.codePointCount(0, text.length()), ReminderPolicy.LONGEST)));
        Reminder reminder = new Reminder(
                card, fitting, clock.instant(), Messages.text(locale, "reminder.by-itself"), clock.instant());
        reminder.told(clock.instant());
        repository.add(reminder);
        reminders.keep(reminder);
    }
}
