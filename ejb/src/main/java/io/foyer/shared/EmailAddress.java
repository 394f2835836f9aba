package io.foyer.shared;

import java.io.Serializable;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An e-mail address. Two are equal when {@link #key} is: RFC 5321 would let a host tell Jane from jane, but none does.
 *
 * @param address for reading and for sending: the local part as written, the domain in lower case and its own letters
 * @param key for matching: all in lower case, the domain in its ASCII form (IDNA)
 */
public record EmailAddress(String address, String key) implements Serializable {
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST = 254;

    /** Room for a name and comments around an address; more is not read. */
    private static final int LONGEST_RAW = 1_000;

    private static final char FULL_WIDTH_AT = '\uFF20';

    private static final Pattern SCHEME = Pattern.compile("(?i)mailto:");
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");

    /** RFC 5322 dot-atom, with the letters of all scripts that RFC 6531 adds. */
    private static final Pattern DOT_ATOM =
            Pattern.compile("[^\\s\\p{C}()<>\\[\\]:;@\\\\,.\"]+" + "(?:\\.[^\\s\\p{C}()<>\\[\\]:;@\\\\,.\"]+)*");

    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\\\p{C}]|\\\\[^\\p{C}])*\"");
    private static final Pattern HOST = Pattern.compile(
            "(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?\\.)*" + "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?");

    public EmailAddress {
        if (address.indexOf('@') < 1 || key.indexOf('@') < 1) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
    }

    /**
     * The one address in a text such as {@code Jane Doe <jane@example.com>}, {@code mailto:jane@example.com} or the
     * bare address; empty when there is none, or more than one. Never throws.
     */
    public static Optional<EmailAddress> parse(String raw) {
        if (raw == null || raw.length() > LONGEST_RAW) {
            return Optional.empty();
        }
        String bare = unwrapped(VisibleText.of(raw).replace(FULL_WIDTH_AT, '@'));
        int at = bare.lastIndexOf('@');
        return at < 1 ? Optional.empty() : of(bare.substring(0, at), bare.substring(at + 1));
    }

    /** The part before the at sign, as written. */
    public String local() {
        return address.substring(0, address.lastIndexOf('@'));
    }

    /** The domain in lower case and its own letters. */
    public String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmailAddress that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return address;
    }

    private static String unwrapped(String text) {
        int open = text.lastIndexOf('<');
        int close = text.indexOf('>', open + 1);
        String inner = open >= 0 && close > open
                ? text.substring(open + 1, close)
                : COMMENT.matcher(text).replaceAll(" ");
        Matcher scheme = SCHEME.matcher(inner.strip());
        String bare = scheme.lookingAt() ? beforeQuery(inner.strip().substring(scheme.end())) : inner;
        return withoutPunctuation(bare.strip());
    }

    private static String beforeQuery(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    /** What a sentence or a list leaves behind an address. */
    private static String withoutPunctuation(String text) {
        int end = text.length();
        while (end > 0 && ".,;".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    private static Optional<EmailAddress> of(String localAsWritten, String domainAsWritten) {
        String local = Normalizer.normalize(localAsWritten, Normalizer.Form.NFC);
        Optional<String> host = host(domainAsWritten);
        if (!isLocal(local) || host.isEmpty() || local.length() + host.get().length() >= LONGEST) {
            return Optional.empty();
        }
        String key = local.toLowerCase(Locale.ROOT) + "@" + host.get();
        return Optional.of(new EmailAddress(local + "@" + IDN.toUnicode(host.get()), key));
    }

    private static boolean isLocal(String local) {
        return local.length() <= LONGEST_LOCAL
                && (DOT_ATOM.matcher(local).matches() || QUOTED.matcher(local).matches());
    }

    private static Optional<String> host(String domain) {
        try {
            String ascii = IDN.toASCII(Normalizer.normalize(domain, Normalizer.Form.NFKC))
                    .toLowerCase(Locale.ROOT);
            return Optional.of(ascii).filter(host -> HOST.matcher(host).matches());
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }
}
