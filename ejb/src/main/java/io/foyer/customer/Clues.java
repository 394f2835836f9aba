package io.foyer.customer;

import io.foyer.shared.CallerId;
import io.foyer.shared.EmailAddress;
import io.foyer.shared.PhoneNumber;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a communication tells about who is behind it; every part may be null.
 *
 * @param phone a number that is his for certain
 * @param guess a number that may be his
 * @param email his mail address
 * @param name as a network, a mail or a form gave it
 * @param street of his postal address
 * @param postalCode of his postal address
 * @param unit apartment or unit
 */
public record Clues(
        PhoneNumber phone,
        PhoneNumber guess,
        EmailAddress email,
        String name,
        String street,
        String postalCode,
        String unit) {

    /** What a caller id tells; only a number of class NUMBER counts as certain (IN-21). */
    public static Clues of(CallerId id) {
        PhoneNumber certain =
                id.certain().map(number -> number.withExtension(id.extension())).orElse(null);
        PhoneNumber guess = certain == null ? id.number().orElse(null) : null;
        return new Clues(certain, guess, null, id.displayName().orElse(null), null, null, null);
    }

    /** What a mail's sender tells. */
    public static Clues of(EmailAddress email, String name) {
        return new Clues(null, null, email, name, null, null, null);
    }

    /** What somebody has typed of a person so far, by the keys of {@link CustomerField}; what is no value yet is left out. */
    public static Clues of(Map<String, String> typed, String country) {
        String name = Stream.of(typed.get("givenName"), typed.get("familyName"))
                .filter(Clues::isTyped)
                .collect(Collectors.joining(" "));
        return new Clues(
                Stream.of("phone1", "phone2", "phone3")
                        .map(typed::get)
                        .filter(Clues::isTyped)
                        .flatMap(text -> PhoneNumber.lookUp(text, country).stream())
                        .findFirst()
                        .orElse(null),
                null,
                Stream.of("email1", "email2")
                        .map(typed::get)
                        .filter(Clues::isTyped)
                        .flatMap(text -> EmailAddress.parse(text).stream())
                        .findFirst()
                        .orElse(null),
                name.isEmpty() ? typed.get("organisation") : name,
                typed.get("street"),
                typed.get("postalCode"),
                typed.get("unit"));
    }

    private static boolean isTyped(String text) {
        return text != null && !text.isBlank();
    }

    /** The numbers and addresses to look for. */
    Map<String, ContactKind> keys() {
        Map<String, ContactKind> keys = new LinkedHashMap<>();
        Stream.of(phone, guess).filter(Objects::nonNull).forEach(number -> keys.put(number.e164(), ContactKind.PHONE));
        if (email != null) {
            keys.put(email.key(), ContactKind.EMAIL);
        }
        return keys;
    }

    String nameKey() {
        return name == null ? null : PersonName.keyOf(name);
    }
}
