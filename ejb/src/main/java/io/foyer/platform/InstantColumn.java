package io.foyer.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;

/**
 * Keeps an instant as a {@code datetime(3)} in UTC, whatever the zone of driver, server or session. It is sent as text:
 * as a timestamp it would pass through the zone of the JVM, where an hour of each spring does not exist, and would lose its
 * milliseconds on a MariaDB that names itself 5.5.5.
 */
@Converter(autoApply = true)
public class InstantColumn implements AttributeConverter<Instant, Object> {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");
    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
            .toFormatter();

    @Override
    public Object convertToDatabaseColumn(Instant instant) {
        return instant == null ? null : text(instant);
    }

    @Override
    public Instant convertToEntityAttribute(Object column) {
        return read(column);
    }

    /** The instant of a column as a driver gives it where a statement is not written in JPQL; null for null. */
    public static Instant read(Object column) {
        if (column == null) {
            return null;
        }
        LocalDateTime utc = column instanceof Timestamp stamp
                ? stamp.toLocalDateTime()
                : column instanceof LocalDateTime time ? time : LocalDateTime.parse(column.toString(), READ);
        return utc.toInstant(ZoneOffset.UTC);
    }

    /** The column's text for an instant, for statements that are not written in JPQL. */
    public static String text(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC)
                .format(WRITTEN);
    }
}
