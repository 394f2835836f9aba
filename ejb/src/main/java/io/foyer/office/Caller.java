package io.foyer.office;

import io.foyer.shared.NotFound;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Set;

/**
 * Who is asking, and what lies within his sight. Every query of every feature is bound to it.
 *
 * @param userId the user, or 0 where a program asks
 * @param apiKeyId the program's key, or 0 where a person asks
 * @param login the user's login, or the key's name
 * @param displayName how he is named on pages
 * @param companyId the one company he belongs to
 * @param officeId his own office, or 0 where he has none
 * @param offices every office he may see, never empty for a person
 * @param role what he may do
 * @param connectionId the sender that events of this program are kept under, or 0
 * @param extension his phone, or null
 * @param country region code that numbers without a country code are read in
 * @param zone the time zone that times are shown in
 * @param locale the language and formats of pages
 * @param theme {@code auto}, {@code light} or {@code dark}
 */
public record Caller(
        long userId,
        long apiKeyId,
        String login,
        String displayName,
        long companyId,
        long officeId,
        Set<Long> offices,
        Role role,
        long connectionId,
        String extension,
        String country,
        ZoneId zone,
        Locale locale,
        String theme)
        implements Serializable {

    public Caller {
        offices = Set.copyOf(offices);
    }

    public boolean sees(long office) {
        return offices.contains(office);
    }

    /** The offices a list covers: the one asked for, or all he sees; an office out of sight does not exist for him. */
    public Set<Long> officesFor(Long asked) {
        if (asked == null) {
            return offices;
        }
        if (!sees(asked)) {
            throw new NotFound("There is no office " + asked);
        }
        return Set.of(asked);
    }

    /** Whether he may see or do less than before, or may no longer come in at all ({@code null}). */
    boolean losesTo(Caller now) {
        return now == null || now.role != role || !now.offices.containsAll(offices);
    }

    /** A moment by his clock, in his language. */
    public String when(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(moment.atZone(zone));
    }

    public String initials() {
        StringBuilder letters = new StringBuilder();
        for (String word : displayName.split("\\s+")) {
            if (!word.isEmpty() && letters.length() < 2) {
                letters.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
            }
        }
        return letters.toString();
    }
}
