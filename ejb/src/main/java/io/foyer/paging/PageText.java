package io.foyer.paging;

import io.foyer.card.CardState;
import io.foyer.card.template.Field;
import io.foyer.card.template.Typing;
import io.foyer.customer.ContactKind;
import io.foyer.customer.Customer;
import io.foyer.office.OfficeRow;
import io.foyer.shared.Messages;
import io.foyer.shared.PhoneNumber;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people read of a work order, in the office's language. */
record PageText(String subject, String body) {

    /** What fits into two text messages. */
    private static final int SHORT = 300;

    /** The fields that say what is wrong and where, in this order, where a template has them. */
    private static final List<String> TELLING =
            List.of("repairType", "place", "placeDetails", "danger", "serviceNeeded", "permissionToEnter");

    static PageText of(String reason, CardState card, Customer customer, OfficeRow office) {
        Locale locale = Locale.forLanguageTag(office.locale());
        String where = Stream.of(customer.unit(), customer.name(office.country()), phone(customer, office))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        String subject = Messages.text(
                locale, "paging.subject." + reason, card.template().name(), card.id(), where);
        return new PageText(subject, subject + "\n" + told(card, office, "\n"));
    }

    static PageText toTenant(String occasion, CardState card, Customer customer, OfficeRow office) {
        Locale locale = Locale.forLanguageTag(office.locale());
        String key = "paging.tenant." + occasion;
        String phone = PhoneNumber.text(office.phone(), office.country());
        return new PageText(
                Messages.text(locale, key + ".subject", office.name()),
                Messages.text(
                        locale,
                        key + ".text",
                        customer.name(office.country()),
                        told(card, office, "\n"),
                        office.name(),
                        phone));
    }

    /** The same on one line, cut to what a telephone shows. */
    String shortly() {
        String line = body.replaceAll("\\s*\\n\\s*", "; ");
        return line.length() <= SHORT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, SHORT - 1))) + "\u2026";
    }

    private static String told(CardState card, OfficeRow office, String between) {
        Typing typing = new Typing(Locale.forLanguageTag(office.locale()), office.country(), false);
        return TELLING.stream()
                .map(key -> line(card.template().fields().get(key), card, typing))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(between));
    }

    private static String line(Field field, CardState card, Typing typing) {
        String words = field == null ? null : field.words(card.values().get(field.key()), typing);
        return words == null ? null : field.label() + ": " + words;
    }

    private static String phone(Customer customer, OfficeRow office) {
        return customer.contactPoints().stream()
                .filter(point -> point.kind() == ContactKind.PHONE)
                .map(point -> point.text(office.country()))
                .findFirst()
                .orElse(null);
    }
}
