package io.foyer.mail.message;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.field.DateTimeFieldImpl;
import org.apache.james.mime4j.stream.RawField;

/** The moment in a Date field: by the rules where they are kept (RFC 5322 and its elders), else in the shapes really seen. */
final class SentDate {
    private static final int LONGEST = 200;
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

    private static final String TIME = "(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?:\\.\\d+)?\\s*([AaPp][Mm])?";
    private static final String ZONE = "\\s*(?:\\(?([+-]\\d{1,2}:?\\d{2}|(?:UTC|GMT)?[+-]\\d{1,4}|[A-Za-z]{1,5})\\)?)?";
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<d>\\d{1,2})(?:st|nd|rd|th|\\.)?[\\s,-]+(?<m>[A-Za-z]{3,9})\\.?[\\s,-]+(?<y>\\d{2,4})(?:[\\s,T]+(?:at\\s)?"
                    + TIME + ZONE + ")?");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<m>[A-Za-z]{3,9})\\.?\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y>\\d{4})(?:[\\s,]+(?:at\\s)?" + TIME
                    + ZONE + ")?");
    private static final Pattern UNIX =
            Pattern.compile("(?<m>[A-Za-z]{3})\\s+(?<d>\\d{1,2})\\s+" + TIME + ZONE + "\\s+(?<y>\\d{4})");
    private static final Pattern ISO =
            Pattern.compile("(?<y>\\d{4})[-/.](?<m>\\d{1,2})[-/.](?<d>\\d{1,2})(?:[\\sT]+" + TIME + ZONE + ")?");
    private static final Pattern AMERICAN =
            Pattern.compile("(?<m>\\d{1,2})/(?<d>\\d{1,2})/(?<y>\\d{2,4})(?:[\\s,]+" + TIME + ZONE + ")?");
    private static final List<Pattern> SHAPES = List.of(ISO, DAY_FIRST, UNIX, MONTH_FIRST, AMERICAN);

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7),
            Map.entry("AKST", -9),
            Map.entry("HST", -10),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("MEZ", 1),
            Map.entry("MESZ", 2),
            Map.entry("MET", 1),
            Map.entry("BST", 1),
            Map.entry("WEST", 1),
            Map.entry("EET", 2),
            Map.entry("EEST", 3),
            Map.entry("MSK", 3),
            Map.entry("JST", 9),
            Map.entry("KST", 9),
            Map.entry("SGT", 8),
            Map.entry("AEST", 10),
            Map.entry("AEDT", 11));

    private SentDate() {}

    /** The moment, or null where none can be made out or none that a mail can have. */
    static Instant of(String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        String text = Texts.cut(written, LONGEST);
        Instant byTheRules = byTheRules(text);
        Instant found = byTheRules == null ? byShape(text) : byTheRules;
        return found == null || found.isBefore(FIRST) || found.isAfter(LAST) ? null : found;
    }

    private static Instant byTheRules(String text) {
        try {
            Date date = DateTimeFieldImpl.PARSER
                    .parse(new RawField("Date", text), DecodeMonitor.SILENT)
                    .getDate();
            return date == null ? null : date.toInstant();
        } catch (RuntimeException notByTheRules) {
            return null;
        }
    }

    private static Instant byShape(String text) {
        for (Pattern shape : SHAPES) {
            Matcher match = shape.matcher(text);
            while (match.find()) {
                Instant found = instant(match, shape);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static Instant instant(Matcher match, Pattern shape) {
        int first = shape == UNIX ? 3 : 4;
        try {
            LocalDateTime local = LocalDateTime.of(
                    year(match.group("y")),
                    month(match.group("m")),
                    Integer.parseInt(match.group("d")),
                    hour(match.group(first), match.group(first + 3)),
                    number(match.group(first + 1)),
                    Math.min(59, number(match.group(first + 2))));
            return OffsetDateTime.of(local, offset(match.group(first + 4))).toInstant();
        } catch (DateTimeException | IllegalArgumentException notADate) {
            return null;
        }
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return digits.length() == 3 ? year + 1900 : year;
        }
        return year < 50 ? 2000 + year : 1900 + year;
    }

    private static Month month(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Month.of(Integer.parseInt(written));
        }
        return Month.of(MONTHS.indexOf(written.substring(0, 3).toLowerCase(Locale.ROOT)) + 1);
    }

    private static int hour(String digits, String half) {
        int hour = number(digits);
        if (half == null) {
            return hour;
        }
        return hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static ZoneOffset offset(String zone) {
        if (zone == null) {
            return ZoneOffset.UTC;
        }
        String sign = zone.replaceFirst("(?i)^(UTC|GMT)(?=[+-])", "");
        if (sign.charAt(0) != '+' && sign.charAt(0) != '-') {
            return ZoneOffset.ofHours(ZONES.getOrDefault(sign.toUpperCase(Locale.ROOT), 0));
        }
        String digits = sign.substring(1).replace(":", "");
        int hours = Integer.parseInt(digits.length() > 2 ? digits.substring(0, digits.length() - 2) : digits);
        int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
        int seconds = (hours * 60 + minutes) * 60;
        return ZoneOffset.ofTotalSeconds(sign.charAt(0) == '-' ? -seconds : seconds);
    }
}
