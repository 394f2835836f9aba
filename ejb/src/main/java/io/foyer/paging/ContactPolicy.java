package io.foyer.paging;

import io.foyer.shared.EmailAddress;
import io.foyer.shared.FieldFault;
import io.foyer.shared.Messages;
import io.foyer.shared.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whom one can page: each has a name and a way to be reached. */
final class ContactPolicy {

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 120;

    private ContactPolicy() {}

    /** The contacts in the form that is kept; what is wrong with them is added to {@code faults}. */
    static List<PagingContact> checked(
            List<PagingContact> typed, String country, Locale locale, List<FieldFault> faults) {
        List<PagingContact> checked = new ArrayList<>();
        for (PagingContact one : typed) {
            String name = one.name() == null ? "" : one.name().strip();
            Optional<EmailAddress> email = given(one.email()).flatMap(EmailAddress::parse);
            Optional<PhoneNumber> phone = given(one.phone()).flatMap(number -> PhoneNumber.lookUp(number, country));
            boolean isLost = (given(one.email()).isPresent() && email.isEmpty())
                    || (given(one.phone()).isPresent() && phone.isEmpty());
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                faults.add(fault(locale, "paging.fault.name", LONGEST_NAME, reachedBy(one, locale)));
            } else if (isLost) {
                faults.add(fault(locale, "paging.fault.unreadable", name));
            } else if (email.isEmpty() && phone.isEmpty()) {
                faults.add(fault(locale, "paging.fault.unreachable", name));
            } else {
                checked.add(new PagingContact(
                        name,
                        email.map(EmailAddress::address).orElse(null),
                        phone.map(PhoneNumber::e164).orElse(null)));
            }
        }
        if (typed.size() > MOST) {
            faults.add(fault(locale, "paging.fault.many", MOST));
        }
        return checked;
    }

    private static String reachedBy(PagingContact one, Locale locale) {
        return given(one.email())
                .or(() -> given(one.phone()))
                .orElseGet(() -> Messages.text(locale, "paging.fault.name.nobody"));
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(one -> !one.isEmpty());
    }

    private static FieldFault fault(Locale locale, String key, Object... values) {
        return new FieldFault("contacts", Messages.text(locale, key, values));
    }
}
