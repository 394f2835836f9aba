package io.foyer.card.template;

import io.foyer.shared.Messages;
import io.foyer.shared.PostalAddress;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.MissingResourceException;
import java.util.stream.Collectors;

/** A kept value in words, for reading only: labels of choices, dates and money of the reader's place. */
final class ReadableText {

    private static final String DURATION = "duration";
    private static final String CHANNEL = "channel";

    private ReadableText() {}

    static String of(Field field, String value, Typing by) {
        try {
            return field.isFixed() && DURATION.equals(field.source()) ? duration(value, by) : typed(field, value, by);
        } catch (DateTimeException | NumberFormatException notOfItsType) {
            return value;
        }
    }

    private static String typed(Field field, String value, Typing by) {
        return switch (field.valueType()) {
            case CHOICE -> field.labelOf(value);
            case MULTI_CHOICE ->
                Field.ticked(value).stream().map(field::labelOf).collect(Collectors.joining(", "));
            case YES_NO -> Messages.text(by.locale(), value.equals("yes") ? "card.yes" : "card.no");
            case DATE ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(by.locale())
                        .format(LocalDate.parse(value));
            case TIME ->
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(by.locale())
                        .format(LocalTime.parse(value));
            case MONEY -> money(field, new BigDecimal(value), by);
            case TEXT -> field.isFixed() && CHANNEL.equals(field.source()) ? channel(value, by) : value;
            case NUMBER, PHONE -> field.shown(value, by);
            case FILE -> KeptFile.read(value).map(KeptFile::name).orElse(value);
            case ADDRESS ->
                field.isWholeAddress()
                        ? String.join(", ", PostalAddress.read(value).lines(by.country(), by.locale()))
                        : value;
            case PERSON -> field.plain(value);
            case LONG_TEXT, EMAIL, COMPUTED -> value;
        };
    }

    private static String money(Field field, BigDecimal amount, Typing by) {
        NumberFormat format = NumberFormat.getCurrencyInstance(by.locale());
        format.setCurrency(Currency.getInstance(field.currency()));
        int digits = FieldText.digits(field);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(amount);
    }

    private static String duration(String seconds, Typing by) {
        Duration duration = Duration.ofSeconds(Long.parseLong(seconds));
        return Messages.text(by.locale(), "card.duration", duration.toMinutes(), duration.toSecondsPart());
    }

    private static String channel(String code, Typing by) {
        try {
            return Messages.text(by.locale(), "card.channel." + code);
        } catch (MissingResourceException unnamed) {
            return code;
        }
    }
}
