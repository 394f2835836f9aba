package io.foyer.mail.message;

import io.foyer.card.template.PaymentCards;
import io.foyer.customer.CustomerField;
import io.foyer.shared.EmailAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The customer fields in the answers of a form: names taken apart, numbers and addresses counted, countries as two letters. */
final class FormFields {
    private static final Pattern TITLE =
            Pattern.compile("(?iU)(mr|mrs|ms|miss|mx|dr|prof|herr|frau|m|mme|mlle|sr|sra|srta)\\.?");
    private static final Pattern CITY_LINE = Pattern.compile(
            "(?U)(?:(?<front>\\d{4,5})\\s+(?<town>\\D{2,80})|(?<city>[^,\\d]{2,80}?),?\\s+(?<region>[A-Z]{2}|\\p{L}{4,30})\\.?(?:,?\\s+(?<zip>\\d{5}(?:-\\d{4})?|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d))?)");
    private static final Pattern ADDRESS_LINE = Pattern.compile(
            "(?<street>[^,]{3,160}),\\s*(?<rest>[^,]{2,80},\\s*[A-Z]{2}\\.?(?:,?\\s+\\d{5}(?:-\\d{4})?))");
    private static final int FEWEST_DIGITS = 5;

    /** Of a number (ITU-T E.164). */
    private static final int MOST_DIGITS = 15;

    private static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.GERMAN,
            Locale.FRENCH,
            Locale.ITALIAN,
            Locale.forLanguageTag("es"),
            Locale.forLanguageTag("nl"));

    private final Map<String, String> found = new LinkedHashMap<>();

    private FormFields() {}

    /** Customer field keys and their values, in the order of the form; of a field answered twice the first. */
    static Map<String, String> of(List<FormMail.Answer> answers) {
        FormFields fields = new FormFields();
        answers.forEach(answer -> fields.take(FormLabels.field(answer.label()), answer.value()));
        return fields.found;
    }

    private void take(String field, String value) {
        if (field == null || value.isBlank() || field.equals(FormLabels.MESSAGE)) {
            return;
        }
        String line = HeaderText.line(value, 1_000);
        if (!field.equals(FormLabels.PHONE) && PaymentCards.isNamedIn(line)) {
            return;
        }
        switch (field) {
            case FormLabels.FULL_NAME -> name(line);
            case FormLabels.PHONE -> phone(line);
            case FormLabels.EMAIL -> email(line);
            case FormLabels.CITY_LINE -> cityLine(line);
            case "street" -> street(line);
            case "country" -> country(line);
            case "birthDate" -> birthDate(line);
            default -> put(field, line);
        }
    }

    private void name(String line) {
        String bare = line.replaceAll("<[^>]*>|\\([^)]*\\)", "").strip();
        int comma = bare.indexOf(',');
        if (comma > 0) {
            put("familyName", bare.substring(0, comma).strip());
            put("givenName", bare.substring(comma + 1).strip());
            return;
        }
        String[] words = bare.split("\\s+");
        int first = words.length > 1 && TITLE.matcher(words[0]).matches() ? 1 : 0;
        if (first == 1) {
            put("title", words[0]);
        }
        if (words.length - first == 1) {
            put(first == 1 ? "familyName" : "givenName", words[first]);
            return;
        }
        int family = words.length - 1;
        while (family > first + 1
                && words[family - 1].matches("van|von|der|den|de|da|di|del|della|la|le|zu|ter|ten|bin|al")) {
            family--;
        }
        put("givenName", String.join(" ", List.of(words).subList(first, family)));
        put("familyName", String.join(" ", List.of(words).subList(family, words.length)));
    }

    private void phone(String line) {
        long digits = line.chars().filter(Character::isDigit).count();
        if (digits < FEWEST_DIGITS || (digits > MOST_DIGITS && PaymentCards.isNamedIn(line))) {
            return;
        }
        String number =
                line.replaceAll("(?i)<?tel:[^>\\s]*>?|\\[[^\\]]*\\]", "").strip();
        count(number.isEmpty() ? line.replaceAll("(?i)<|tel:|>", "") : number, "phone1", "phone2", "phone3");
    }

    private void email(String line) {
        EmailAddress address = PartyReader.first(line);
        if (address != null) {
            count(address.address(), "email1", "email2");
        }
    }

    private void count(String value, String... keys) {
        if (found.containsValue(value)) {
            return;
        }
        for (String key : keys) {
            if (!found.containsKey(key)) {
                put(key, value);
                return;
            }
        }
    }

    private void street(String line) {
        Matcher whole = ADDRESS_LINE.matcher(line);
        if (whole.matches() && !found.containsKey("city")) {
            put("street", whole.group("street").strip());
            cityLine(whole.group("rest"));
        } else {
            put("street", line);
        }
    }

    private void cityLine(String line) {
        Matcher parts = CITY_LINE.matcher(line.strip());
        if (!parts.matches()) {
            put("city", line);
            return;
        }
        put("city", parts.group("town") == null ? parts.group("city") : parts.group("town"));
        put("region", parts.group("region"));
        put("postalCode", parts.group("front") == null ? parts.group("zip") : parts.group("front"));
    }

    private void country(String line) {
        String name = line.replace(".", "").strip();
        if (name.equalsIgnoreCase("usa") || name.equalsIgnoreCase("united states of america")) {
            put("country", "US");
            return;
        }
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(code).build();
            boolean named = LANGUAGES.stream()
                    .anyMatch(language -> country.getDisplayCountry(language).equalsIgnoreCase(name));
            if (code.equalsIgnoreCase(name) || named) {
                put("country", code);
                return;
            }
        }
    }

    private void birthDate(String line) {
        WrittenDate.iso(line).ifPresent(date -> put("birthDate", date));
    }

    private void put(String key, String value) {
        boolean fits = value != null
                && !value.isBlank()
                && CustomerField.ofKey(key)
                        .filter(field -> value.strip().length() <= field.longest())
                        .isPresent();
        if (fits) {
            found.putIfAbsent(key, value.strip());
        }
    }
}
