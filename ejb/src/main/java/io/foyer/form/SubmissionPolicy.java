package io.foyer.form;

import io.foyer.card.template.Entry;
import io.foyer.card.template.Field;
import io.foyer.card.template.FieldType;
import io.foyer.card.template.KeptPerson;
import io.foyer.card.template.PaymentCards;
import io.foyer.card.template.Typing;
import io.foyer.shared.EmailAddress;
import io.foyer.shared.FieldFault;
import io.foyer.shared.Invalid;
import io.foyer.shared.Messages;
import io.foyer.shared.PostalAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what was filled in by the template's own checks; what no field asks for stays as text (IN-4). */
final class SubmissionPolicy {

    private static final int MOST_OTHERS = 30;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_OTHER = 1_000;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private final PublicForm form;
    private final Typing typing;
    private final Map<String, String> kept = new LinkedHashMap<>();
    private final List<FieldFault> faults = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    private SubmissionPolicy(PublicForm form) {
        this.form = form;
        this.typing = form.typing();
    }

    /** What was filled in; {@link Invalid} names every field that cannot be accepted. */
    static SubmissionPolicy read(PublicForm form, Map<String, String> values) {
        SubmissionPolicy policy = new SubmissionPolicy(form);
        policy.fields(values);
        policy.others(values);
        policy.reachable();
        if (!policy.faults.isEmpty()) {
            throw new Invalid(policy.faults);
        }
        return policy;
    }

    private void fields(Map<String, String> values) {
        List<Field> fields = form.fields();
        for (Field field : fields) {
            Entry entry = field.read(typed(field, values), typing);
            if (entry.isFaulty()) {
                faults.add(new FieldFault(field.key(), entry.fault()));
            } else if (entry.value() != null) {
                kept.put(field.key(), entry.value());
            }
        }
        fields.forEach(this::require);
        fields.forEach(this::order);
        fields.stream()
                .filter(field -> !form.template().shows(field, kept))
                .map(Field::key)
                .forEach(kept::remove);
    }

    /** An address comes by its parts too; whom Foyer knows is for those inside to say. */
    private static String typed(Field field, Map<String, String> values) {
        String value = values.get(field.key());
        if (value != null && field.isPersonChosen()) {
            return KeptPerson.read(value.strip()).name();
        }
        if (value != null || !field.isWholeAddress()) {
            return value;
        }
        Map<String, String> parts = new LinkedHashMap<>();
        PostalAddress.PARTS.forEach(part -> parts.put(part, values.get(field.key() + "." + part)));
        PostalAddress address = new PostalAddress(parts);
        // The country is chosen already when the form is shown.
        return Set.of("country").containsAll(address.parts().keySet()) ? null : address.toString();
    }

    private void require(Field field) {
        if (field.required()
                && !kept.containsKey(field.key())
                && form.template().shows(field, kept)
                && faults.stream().noneMatch(fault -> fault.field().equals(field.key()))) {
            fault(field.key(), "card.fault.required");
        }
    }

    private void order(Field field) {
        String other = kept.get(String.valueOf(field.limits().notBefore()));
        String own = kept.get(field.key());
        if (other != null && own != null && field.compare(own, other) < 0) {
            if (field.limits().message() != null) {
                faults.add(new FieldFault(field.key(), field.limits().message()));
            } else {
                fault(
                        field.key(),
                        "card.fault.not-before",
                        form.template().labelOf(field.limits().notBefore(), typing.locale()));
            }
        }
    }

    private void others(Map<String, String> values) {
        Map<String, String> unasked = new TreeMap<>(values);
        form.fields().forEach(field -> {
            unasked.remove(field.key());
            if (field.isWholeAddress()) {
                PostalAddress.PARTS.forEach(part -> unasked.remove(field.key() + "." + part));
            }
        });
        unasked.values().removeIf(String::isBlank);
        if (unasked.size() > MOST_OTHERS) {
            fault(PublicForm.MESSAGE, "form.fault.too-many", MOST_OTHERS);
            return;
        }
        unasked.forEach((name, value) -> {
            if (name.length() > LONGEST_NAME) {
                fault(name.substring(0, LONGEST_NAME), "card.fault.too-long", LONGEST_NAME);
            } else if (PaymentCards.isNamedIn(name)) {
                fault(PublicForm.MESSAGE, "card.fault.payment-card");
            } else if (value.length() > LONGEST_OTHER) {
                fault(name, "card.fault.too-long", LONGEST_OTHER);
            } else if (PaymentCards.isNamedIn(value)) {
                fault(name, "card.fault.payment-card");
            } else {
                others.add(UNSEEN.matcher(name + ": " + value.strip()).replaceAll(""));
            }
        });
    }

    /** Somebody who cannot be answered has asked in vain. */
    private void reachable() {
        List<Field> contacts = form.fields().stream()
                .filter(field -> field.type() == FieldType.EMAIL || field.type() == FieldType.PHONE)
                .toList();
        if (!contacts.isEmpty()
                && contacts.stream()
                        .noneMatch(field -> kept.containsKey(field.key())
                                || faults.stream()
                                        .anyMatch(fault -> fault.field().equals(field.key())))) {
            fault(contacts.get(0).key(), "form.fault.unreachable");
        }
    }

    private void fault(String field, String message, Object... values) {
        faults.add(new FieldFault(field, Messages.text(typing.locale(), message, values)));
    }

    /** The answers by the key of the customer's or of the card's field; the message is none. */
    Map<String, String> answers() {
        Map<String, String> answers = new LinkedHashMap<>();
        form.fields().stream()
                .filter(field -> kept.containsKey(field.key()) && !field.key().equals(PublicForm.MESSAGE))
                .forEach(
                        field -> answers.put(field.isVariable() ? field.source() : field.key(), kept.get(field.key())));
        return answers;
    }

    /** The message and what no field asks for; where there is neither, the longest thing he wrote; or null. */
    String text() {
        String text = Stream.concat(Stream.of(kept.getOrDefault(PublicForm.MESSAGE, "")), others.stream())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
        if (!text.isEmpty()) {
            return text;
        }
        return form.fields().stream()
                .filter(field -> field.type() == FieldType.LONG_TEXT)
                .map(field -> kept.get(field.key()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    String senderName() {
        Map<String, String> answers = answers();
        String name = Stream.of("givenName", "middleName", "familyName")
                .map(answers::get)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? null : name;
    }

    String senderEmail() {
        return Optional.ofNullable(answers().get("email1"))
                .flatMap(EmailAddress::parse)
                .map(EmailAddress::key)
                .orElse(null);
    }

    String senderPhone() {
        return answers().get("phone1");
    }
}
