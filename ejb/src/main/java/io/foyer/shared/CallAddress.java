package io.foyer.shared;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A caller's address taken apart: {@code sip:} (RFC 3261), {@code tel:} (RFC 3966), the channel names of Asterisk and
 * the prefixes of providers such as {@code whatsapp:}.
 *
 * @param kind what the scheme says it is
 * @param user the number, the name or the word in it, percent-decoded
 * @param host in lower case, empty when there is none
 * @param parameters of user and host together, keys in lower case
 */
record CallAddress(Kind kind, String user, String host, Map<String, String> parameters) {
    /** What a scheme promises of the part behind it. */
    enum Kind {
        /** No scheme and no host. */
        BARE,
        /** A number, whatever the service that carries it. */
        TELEPHONE,
        /** A user at a host: a number or a name. */
        SIP,
        /** A name at a provider, never a number. */
        CLIENT,
        /** A name at another service, never a number. */
        OTHER_USER
    }

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+-]{1,11}):(?://)?\\s*");
    private static final Pattern CHANNEL =
            Pattern.compile("(?:PJSIP|SIP|IAX2|SCCP|Local)/([^/]+?)(?:-[0-9a-f]{6,8}(?:;\\d)?)?");
    private static final Pattern HOST_ADDRESS =
            Pattern.compile("(?:\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]+])(?::\\d+)?");

    private static final Set<String> TELEPHONE_SCHEMES =
            Set.of("tel", "callto", "whatsapp", "wa", "sms", "smsto", "mms", "rcs", "fax", "modem", "signal", "viber");
    private static final Set<String> OTHER_SCHEMES = Set.of(
            "im",
            "xmpp",
            "skype",
            "messenger",
            "h323",
            "mailto",
            "pres",
            "telegram",
            "sim",
            "urn",
            "teams",
            "http",
            "https");

    /** Takes any text apart; one without a known scheme is {@link Kind#BARE}, or SIP when it has a host. */
    static CallAddress of(String text) {
        Matcher channel = CHANNEL.matcher(text);
        if (channel.matches()) {
            return sip(channel.group(1));
        }
        Matcher scheme = SCHEME.matcher(text);
        Kind kind = scheme.lookingAt() ? kind(scheme.group(1)) : Kind.BARE;
        String rest = kind == Kind.BARE ? text : text.substring(scheme.end());
        return switch (kind) {
            case CLIENT, OTHER_USER -> new CallAddress(kind, AddressParameters.decoded(rest), "", Map.of());
            case TELEPHONE -> withParameters(kind, rest);
            case SIP -> sip(rest);
            case BARE -> rest.indexOf('@') > 0 ? sip(rest) : withParameters(kind, rest);
        };
    }

    Optional<String> parameter(String key) {
        return Optional.ofNullable(parameters.get(key));
    }

    private static Kind kind(String scheme) {
        String name = scheme.toLowerCase(Locale.ROOT);
        if (name.equals("sip") || name.equals("sips")) {
            return Kind.SIP;
        }
        if (name.equals("client")) {
            return Kind.CLIENT;
        }
        if (OTHER_SCHEMES.contains(name)) {
            return Kind.OTHER_USER;
        }
        return TELEPHONE_SCHEMES.contains(name) ? Kind.TELEPHONE : Kind.BARE;
    }

    private static CallAddress sip(String text) {
        int at = text.lastIndexOf('@');
        String host = upTo(text.substring(at + 1), '?');
        if (at < 0) {
            return HOST_ADDRESS
                            .matcher(AddressParameters.withoutParameters(host))
                            .matches()
                    ? new CallAddress(Kind.SIP, "", host, Map.of())
                    : withParameters(Kind.SIP, host);
        }
        String user = text.substring(0, at);
        Map<String, String> parameters = new HashMap<>(AddressParameters.behind(host));
        parameters.putAll(AddressParameters.behind(user));
        String name = AddressParameters.withoutParameters(host).toLowerCase(Locale.ROOT);
        return new CallAddress(Kind.SIP, userOf(user), name, parameters);
    }

    private static CallAddress withParameters(Kind kind, String text) {
        String user = kind == Kind.SIP ? userOf(text) : AddressParameters.withoutParameters(text);
        return new CallAddress(kind, AddressParameters.decoded(user).strip(), "", AddressParameters.behind(text));
    }

    private static String userOf(String text) {
        String withPassword = AddressParameters.withoutParameters(text);
        return AddressParameters.decoded(upTo(withPassword, ':')).strip();
    }

    private static String upTo(String text, char end) {
        int index = text.indexOf(end);
        return index < 0 ? text : text.substring(0, index);
    }
}
