package io.foyer.card.template;

import io.foyer.customer.CustomerField;
import io.foyer.shared.EmailAddress;
import io.foyer.shared.PhoneNumber;
import io.foyer.shared.PostalAddress;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The two forms of a value: as it is kept, and as a person types it. */
final class FieldText {

    private static final Pattern EXACT = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Zs}\\p{Cc}]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("[HH][H]:mm[:ss]", Locale.ROOT);

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private FieldText() {}

    /** The text as it is kept; empty where it is no value of the field's type. */
    static Optional<String> kept(Field field, String typed, Typing by) {
        return switch (field.type()) {
            case TEXT, PERSON -> Optional.of(BLANKS.matcher(typed).replaceAll(" "));
            case LONG_TEXT -> Optional.of(lines(typed));
            case ADDRESS -> field.isWholeAddress() ? address(typed) : Optional.of(lines(typed));
            case NUMBER -> number(typed, by).map(FieldText::plain);
            case MONEY -> number(withoutCurrency(field, typed, by), by).flatMap(amount -> money(field, amount));
            case DATE -> date(typed);
            case TIME -> time(typed);
            case CHOICE ->
                field.choices().stream()
                        .map(Choice::value)
                        .filter(typed::equals)
                        .findFirst();
            case MULTI_CHOICE -> several(field, typed);
            case YES_NO -> typed.equals("yes") || typed.equals("no") ? Optional.of(typed) : Optional.empty();
            case PHONE -> phone(typed, by.country()).map(PhoneNumber::toString);
            case EMAIL -> EmailAddress.parse(typed).map(address -> typed);
            case FILE -> KeptFile.read(typed).map(KeptFile::toString);
            case COMPUTED -> Optional.empty();
        };
    }

    private static String lines(String typed) {
        return UNSEEN.matcher(typed.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
    }

    private static Optional<String> address(String typed) {
        PostalAddress address = PostalAddress.read(typed);
        boolean fits = address.parts().entrySet().stream()
                .allMatch(part -> part.getValue().length()
                        <= CustomerField.ofKey(part.getKey()).orElseThrow().longest());
        boolean isPlaced = address.part("country") == null || COUNTRIES.contains(address.part("country"));
        return fits && isPlaced ? Optional.of(address.toString()) : Optional.empty();
    }

    static String plain(Field field, String value) {
        if (value != null && field.isWholeAddress()) {
            return PostalAddress.read(value).plain();
        }
        return value != null && field.isPersonChosen() ? KeptPerson.read(value).name() : value;
    }

    static String shown(Field field, String value, Typing by) {
        if (by.exact()) {
            return value;
        }
        return switch (field.valueType()) {
            case NUMBER -> EXACT.matcher(value).matches() ? counted(field, by).format(new BigDecimal(value)) : value;
            case MONEY -> EXACT.matcher(value).matches() ? amount(field, value, by) : value;
            case PHONE ->
                phone(value, by.country()).map(number -> national(number, by)).orElse(value);
            default -> value;
        };
    }

    /** As the customer's record reads it: with a plus, a number that no numbering plan knows is taken too. */
    private static Optional<PhoneNumber> phone(String typed, String country) {
        Optional<PhoneNumber> number = PhoneNumber.parse(typed, country);
        return number.isEmpty() && typed.startsWith("+") ? PhoneNumber.lookUp(typed, country) : number;
    }

    private static String national(PhoneNumber number, Typing by) {
        String national = number.national(by.country());
        return number.extension().isEmpty() ? national : national + " x" + number.extension();
    }

    /** What must look a certain way, as a year does, is no amount that is read in thousands. */
    private static DecimalFormat counted(Field field, Typing by) {
        DecimalFormat format = number(by);
        format.setGroupingUsed(field.limits().pattern() == null);
        return format;
    }

    private static DecimalFormat number(Typing by) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(by.locale());
        format.setMaximumFractionDigits(6);
        return format;
    }

    private static String amount(Field field, String value, Typing by) {
        DecimalFormat format = number(by);
        format.setMinimumFractionDigits(digits(field));
        return format.format(new BigDecimal(value));
    }

    /** Digits after the point that the field's currency has. */
    static int digits(Field field) {
        return Math.max(0, Currency.getInstance(field.currency()).getDefaultFractionDigits());
    }

    private static Optional<String> money(Field field, BigDecimal amount) {
        BigDecimal bare = amount.stripTrailingZeros();
        if (bare.scale() > digits(field)) {
            return Optional.empty();
        }
        return Optional.of(bare.scale() > 0 ? bare.setScale(digits(field)).toPlainString() : plain(bare));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String withoutCurrency(Field field, String typed, Typing by) {
        if (by.exact()) {
            return typed;
        }
        Currency currency = Currency.getInstance(field.currency());
        String bare = typed;
        for (String sign : List.of(currency.getSymbol(by.locale()), currency.getCurrencyCode())) {
            bare = bare.startsWith(sign) ? bare.substring(sign.length()) : bare;
            bare = bare.endsWith(sign) ? bare.substring(0, bare.length() - sign.length()) : bare;
        }
        return bare.strip();
    }

    private static Optional<BigDecimal> number(String typed, Typing by) {
        String text = by.exact() ? typed : ungrouped(typed, by.locale());
        return EXACT.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** Takes separators out only where they stand between groups of three, so that "1,5" is not read as fifteen. */
    private static String ungrouped(String typed, Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        char point = symbols.getDecimalSeparator();
        String grouping = "[ '\u2019\u00a0\u202f" + Pattern.quote(String.valueOf(symbols.getGroupingSeparator())) + "]";
        String whole = typed;
        String fraction = "";
        int at = typed.lastIndexOf(point);
        if (at >= 0) {
            whole = typed.substring(0, at);
            fraction = "." + typed.substring(at + 1);
        }
        if (whole.matches("[-\u2212]?\\d{1,3}(" + grouping + "\\d{3})+")) {
            whole = whole.replaceAll(grouping, "");
        }
        return whole.replace('\u2212', '-') + fraction;
    }

    private static Optional<String> date(String typed) {
        try {
            LocalDate date = LocalDate.parse(typed);
            return date.getYear() >= 1900 && date.getYear() < 2200 ? Optional.of(date.toString()) : Optional.empty();
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> time(String typed) {
        try {
            return Optional.of(
                    DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(LocalTime.from(HOURS.parse(typed))));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> several(Field field, String typed) {
        List<String> wanted = new ArrayList<>();
        Field.ticked(typed).forEach(value -> wanted.add(value.strip()));
        List<String> known = field.choices().stream()
                .map(Choice::value)
                .filter(wanted::contains)
                .toList();
        return known.containsAll(wanted) ? Optional.of(String.join(",", known)) : Optional.empty();
    }
}
