package io.foyer.telephony;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One channel of a PBX as an event shows it.
 *
 * @param id its unique id
 * @param callId what all channels of one call share: Asterisk's linked id
 * @param name such as {@code PJSIP/201-0000001f} or {@code Local/201@agents-00000005;1}
 * @param context the part of the dialplan it runs in
 * @param exten the number dialled there
 * @param number its caller id, or null
 * @param displayName the name with it, or null
 */
record PbxChannel(
        String id, String callId, String name, String context, String exten, String number, String displayName) {

    private static final Pattern HALF = Pattern.compile(";[12]$");
    private static final Pattern SERIAL = Pattern.compile("-[0-9a-fA-F]+$");
    private static final Pattern WRAPPED_EXTENSION = Pattern.compile("(?:[A-Z]{2,4}-)?(\\d{2,6})#?");
    private static final int LONGEST_LABEL = 60;

    /** Channels that the PBX makes for itself: announcers, recorders, messages. */
    private static final Set<String> NO_PHONES = Set.of(
            "announcer", "bridge", "cbann", "cbrec", "message", "multicastrtp", "recorder", "snoop", "surrogate");

    private String technology() {
        int slash = name.indexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }

    /** Whether somebody may hold a phone at its end. */
    boolean isPhone() {
        return !NO_PHONES.contains(technology().toLowerCase(Locale.ROOT));
    }

    /** Whether it is one half of a channel that leads back into the dialplan. */
    boolean isLocal() {
        return "Local".equals(technology());
    }

    /** Whether it is the half that runs the dialplan. */
    boolean isDialplanHalf() {
        return name.endsWith(";2");
    }

    /** The name that both halves of a local channel share. */
    String stem() {
        return HALF.matcher(name).replaceFirst("");
    }

    /** The device or number at its end: {@code 201} of {@code PJSIP/201-0000001f} and of {@code Local/201@agents-…;1}. */
    String endpoint() {
        String rest = SERIAL.matcher(stem().substring(stem().indexOf('/') + 1)).replaceFirst("");
        int end = rest.indexOf('@');
        String endpoint = end < 0 ? rest : rest.substring(0, end);
        Matcher wrapped = WRAPPED_EXTENSION.matcher(endpoint);
        return wrapped.matches() ? wrapped.group(1) : cut(endpoint);
    }

    /** Whether it is a phone of the house by its number. */
    boolean isExtension() {
        return Dialling.isExtension(endpoint());
    }

    /** Whether it says which phone rings; a detour through the dialplan may not. */
    boolean namesItsPhone() {
        return !isLocal() || endpoint().chars().anyMatch(Character::isDigit);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_LABEL ? text : text.substring(0, LONGEST_LABEL);
    }

    /** The same channel with what its other half dialled and who it says calls. */
    PbxChannel dialledLike(PbxChannel half) {
        return new PbxChannel(
                id, callId, name, half.context, half.exten, half.number == null ? number : half.number, displayName);
    }
}
