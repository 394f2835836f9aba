package io.foyer.customer;

import io.foyer.shared.EmailAddress;
import io.foyer.shared.PhoneNumber;

/**
 * A number or address as it will be kept.
 *
 * @param matchKey E.164, or the mail address in lower case
 * @param shown a number as it was written, an address as it is read
 * @param extension behind a number; null for none
 */
record Reachable(ContactKind kind, String label, String matchKey, String shown, String extension) {

    static Reachable at(PhoneNumber number, String written) {
        String extension = number.extension().isEmpty() ? null : number.extension();
        return new Reachable(ContactKind.PHONE, number.isMobile() ? "mobile" : null, number.e164(), written, extension);
    }

    static Reachable at(EmailAddress address) {
        return new Reachable(ContactKind.EMAIL, null, address.key(), address.address(), null);
    }

    /** As a person in the given country reads it: a number as dialled there, with its extension. */
    String text(String country) {
        if (kind == ContactKind.EMAIL) {
            return shown;
        }
        String number = PhoneNumber.of(matchKey).national(country);
        return extension == null ? number : number + " ext. " + extension;
    }
}
