package io.foyer.mail;

import io.foyer.shared.EmailAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part behind the plus of an address (RFC 5233), by which an answer finds its conversation. */
final class PlusAddress {

    private static final Pattern TOKEN = Pattern.compile("\\+(c-[a-z0-9]{12,20})@");

    private PlusAddress() {}

    /** The key of an address without what stands behind its plus. */
    static String bare(EmailAddress address) {
        return address.key().replaceFirst("\\+[^@]*@", "@");
    }

    /** The conversation's token in one of our addresses. */
    static Optional<String> token(EmailAddress address) {
        Matcher found = TOKEN.matcher(address.key().toLowerCase(Locale.ROOT));
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** The address that leads an answer back to its conversation. */
    static String with(EmailAddress address, String token) {
        return address.local() + "+" + token + "@" + address.domain();
    }
}
