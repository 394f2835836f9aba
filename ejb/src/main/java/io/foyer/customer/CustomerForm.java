package io.foyer.customer;

import io.foyer.shared.EmailAddress;
import io.foyer.shared.FieldFault;
import io.foyer.shared.Invalid;
import io.foyer.shared.Messages;
import io.foyer.shared.PhoneNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads what somebody wrote about a customer, and says of every field at once what cannot be accepted. */
final class CustomerForm {

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1880, 1, 1);
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Customer known;
    private final String country;
    private final String viewerCountry;
    private final LocalDate today;
    private final Locale locale;
    private final List<FieldFault> faults = new ArrayList<>();

    /**
     * A form about a customer.
     *
     * @param known the customer so far; null for a new one
     * @param country where a number without a country code belongs
     * @param viewerCountry for whom the numbers in the form were written out
     * @param locale of whoever reads the faults
     */
    CustomerForm(Customer known, String country, String viewerCountry, LocalDate today, Locale locale) {
        this.known = known;
        this.country = country;
        this.viewerCountry = viewerCountry;
        this.today = today;
        this.locale = locale;
    }

    /** The change asked for; {@link Invalid} with every fault found. */
    CustomerChange read(Map<String, String> values) {
        Map<CustomerField, String> texts = new EnumMap<>(CustomerField.class);
        Map<ContactKind, Map<Integer, Reachable>> contacts = new EnumMap<>(ContactKind.class);
        values.forEach((key, raw) -> {
            Optional<CustomerField> field = CustomerField.ofKey(key);
            if (field.isEmpty()) {
                faults.add(new FieldFault(key, problem("unknown")));
            } else if (field.get().contact().isPresent()) {
                ContactKind kind = field.get().contact().get();
                contacts.computeIfAbsent(kind, any -> new TreeMap<>())
                        .put(field.get().position(), reachable(field.get(), raw));
            } else {
                texts.put(field.get(), text(field.get(), cleaned(raw)));
            }
        });
        contacts.forEach(this::refuseDoubles);
        CustomerChange change = new CustomerChange(texts, contacts);
        if (faults.isEmpty() && !change.identifies(known)) {
            fault(CustomerField.FAMILY_NAME, problem("nobody"));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return change;
    }

    private String text(CustomerField field, String value) {
        if (value == null) {
            return null;
        }
        if (value.codePointCount(0, value.length()) > field.longest()) {
            fault(field, field == CustomerField.COUNTRY ? problem("country") : problem("long", field.longest()));
            return null;
        }
        return switch (field) {
            case BIRTH_DATE -> birthDate(value);
            case COUNTRY -> countryCode(value);
            default -> value;
        };
    }

    private String birthDate(String value) {
        try {
            LocalDate date = LocalDate.parse(value);
            if (date.isAfter(today) || date.isBefore(EARLIEST_BIRTH)) {
                fault(CustomerField.BIRTH_DATE, problem("birth-date", EARLIEST_BIRTH.toString()));
            }
            return date.toString();
        } catch (DateTimeException unreadable) {
            fault(CustomerField.BIRTH_DATE, problem("date"));
            return null;
        }
    }

    private String countryCode(String value) {
        String code = value.toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(code)) {
            fault(CustomerField.COUNTRY, problem("country"));
        }
        return code;
    }

    private Reachable reachable(CustomerField field, String raw) {
        String written = cleaned(raw);
        if (written == null) {
            return null;
        }
        if (written.codePointCount(0, written.length()) > field.longest()) {
            fault(field, problem("long", field.longest()));
            return null;
        }
        Optional<Reachable> unchanged = unchanged(field, written);
        if (unchanged.isPresent()) {
            return unchanged.get();
        }
        return field.contact().orElseThrow() == ContactKind.PHONE ? phone(field, written) : email(field, written);
    }

    /** A number that was written out for the viewer and came back as it was; his country need not be the office's. */
    private Optional<Reachable> unchanged(CustomerField field, String written) {
        return Optional.ofNullable(known).stream()
                .flatMap(customer -> customer.contactPoints().stream())
                .filter(point -> point.kind() == field.contact().orElseThrow())
                .filter(point -> point.text(viewerCountry).equals(written))
                .findFirst()
                .map(ContactPoint::reachable);
    }

    private Reachable phone(CustomerField field, String written) {
        Optional<PhoneNumber> number = PhoneNumber.parse(written, country);
        if (number.isEmpty() && written.startsWith("+")) {
            number = PhoneNumber.lookUp(written, country);
        }
        if (number.isEmpty()) {
            fault(field, problem("phone"));
        }
        return number.map(found -> Reachable.at(found, written)).orElse(null);
    }

    private Reachable email(CustomerField field, String written) {
        Optional<EmailAddress> address = EmailAddress.parse(written);
        if (address.isEmpty()) {
            fault(field, problem("email"));
        }
        return address.map(Reachable::at).orElse(null);
    }

    private void refuseDoubles(ContactKind kind, Map<Integer, Reachable> places) {
        Map<String, CustomerField> taken = new HashMap<>();
        for (CustomerField field : CustomerField.contacts(kind)) {
            String key = keyAt(field, places);
            CustomerField first = key == null ? null : taken.putIfAbsent(key, field);
            if (first != null) {
                fault(
                        places.containsKey(field.position()) ? field : first,
                        problem("double", (places.containsKey(field.position()) ? first : field).key()));
            }
        }
    }

    private String keyAt(CustomerField field, Map<Integer, Reachable> places) {
        if (places.containsKey(field.position())) {
            Reachable reachable = places.get(field.position());
            return reachable == null ? null : reachable.matchKey();
        }
        return Optional.ofNullable(known)
                .flatMap(customer -> customer.contactPoint(field))
                .map(ContactPoint::matchKey)
                .orElse(null);
    }

    private String problem(String key, Object... values) {
        return Messages.text(locale, "customer.fault." + key, values);
    }

    private void fault(CustomerField field, String problem) {
        faults.add(new FieldFault(field.key(), problem));
    }

    private static String cleaned(String raw) {
        if (raw == null) {
            return null;
        }
        StringBuilder visible = new StringBuilder(raw.length());
        raw.codePoints().forEach(c -> visible.appendCodePoint(isBlank(c) ? ' ' : c));
        String text = visible.toString().strip().replaceAll(" {2,}", " ");
        return text.isEmpty() ? null : text;
    }

    private static boolean isBlank(int c) {
        return Character.isISOControl(c)
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.SURROGATE;
    }
}
